package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static org.jooq.impl.DSL.condition;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SearchStore {

    private final DSLContext db;

    SearchStore(DSLContext db) {
        this.db = db;
    }

    /** All that can be found in a language, by staff at least, in the order in which readers see it. */
    List<AnswerIndex.Live> live(Language language) {
        return db.select(
                        ENTRY.SLUG,
                        ENTRY.CATEGORY,
                        ENTRY.VISIBILITY,
                        REVISION.TITLE,
                        REVISION.SUMMARY,
                        REVISION.KEYWORDS,
                        REVISION.BODY)
                .from(REVISION)
                .join(ENTRY)
                .on(ENTRY.ID.eq(REVISION.ENTRY_ID))
                .where(condition(REVISION.LIVE), REVISION.LANGUAGE.eq(language.tag()), ENTRY.ARCHIVED_AT.isNull())
                .orderBy(ENTRY.CATEGORY, ENTRY.SORT, ENTRY.ID)
                .fetch(row -> new AnswerIndex.Live(
                        new FaqHit(
                                row.value1(),
                                EntryStore.category(row.value2()),
                                EntryStore.visibility(row.value3()),
                                language,
                                row.value4(),
                                row.value5()),
                        List.of(row.value6()),
                        row.value7()));
    }
}
