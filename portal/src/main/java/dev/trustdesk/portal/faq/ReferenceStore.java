package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.platform.Language;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ReferenceStore {

    private final DSLContext db;

    ReferenceStore(DSLContext db) {
        this.db = db;
    }

    /** In this language if there is that text. Facts are not filled in. */
    Optional<FaqReference> byId(String id, Language language) {
        return one(EntryStore.PUBLIC.and(ENTRY.ID.eq(id)), language);
    }

    /** As long as they can open it. */
    Optional<FaqReference> bySlug(String slug, Language language, Audience audience) {
        var which = ENTRY.SLUG.eq(slug);
        return one(audience == Audience.STAFF ? which : EntryStore.PUBLIC.and(which), language);
    }

    private Optional<FaqReference> one(Condition which, Language language) {
        return db.select(ENTRY.ID, ENTRY.SLUG, ENTRY.VISIBILITY, REVISION.LANGUAGE, REVISION.TITLE, REVISION.SUMMARY)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(which)
                .orderBy(when(REVISION.LANGUAGE.eq(language.tag()), 0)
                        .otherwise(1)
                        .asc())
                .limit(1)
                .fetchOptional(row -> new FaqReference(
                        row.value1(),
                        row.value2(),
                        EntryStore.visibility(row.value3()),
                        Language.ofTag(row.value4()).orElseThrow(),
                        row.value5(),
                        row.value6()));
    }
}
