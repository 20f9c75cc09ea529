package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What answers have said. */
@Repository
class HistoryStore {

    private static final List<Field<?>> OF_HISTORY = List.of(
            REVISION.ENTRY_ID,
            REVISION.LANGUAGE,
            REVISION.NUMBER,
            REVISION.LIVE,
            REVISION.TITLE,
            REVISION.SUMMARY,
            REVISION.BODY,
            REVISION.AS_OF,
            REVISION.CONFIDENCE,
            REVISION.SIZE,
            REVISION.BASED_ON,
            REVISION.PUBLISHED_AT,
            REVISION.WRITTEN_BY,
            REVISION.REVIEWED_BY,
            REVISION.PUBLISHED_BY);

    private final DSLContext db;

    HistoryStore(DSLContext db) {
        this.db = db;
    }

    /** Both languages, newest first. */
    List<FaqRevision> of(String entryId) {
        return db.select(OF_HISTORY)
                .from(REVISION)
                .where(REVISION.ENTRY_ID.eq(entryId))
                .orderBy(REVISION.NUMBER.desc())
                .fetch(HistoryStore::revision);
    }

    /** Of all entries that were ever changed, by their id; both languages, newest first. */
    Map<String, List<FaqRevision>> all() {
        var changed = select(REVISION.ENTRY_ID)
                .from(REVISION)
                .groupBy(REVISION.ENTRY_ID, REVISION.LANGUAGE)
                .having(count().gt(1));
        return db.select(OF_HISTORY)
                .from(REVISION)
                .where(REVISION.ENTRY_ID.in(changed))
                .orderBy(REVISION.NUMBER.desc())
                .fetchGroups(REVISION.ENTRY_ID, HistoryStore::revision);
    }

    Optional<FaqRevision> find(String entryId, Language language, int number) {
        return db.select(OF_HISTORY)
                .from(REVISION)
                .where(row(REVISION.ENTRY_ID, REVISION.LANGUAGE, REVISION.NUMBER)
                        .eq(row(entryId, language.tag(), number)))
                .fetchOptional(HistoryStore::revision);
    }

    private static FaqRevision revision(Record row) {
        return new FaqRevision(
                Language.ofTag(row.get(REVISION.LANGUAGE)).orElseThrow(),
                row.get(REVISION.NUMBER),
                row.get(REVISION.LIVE),
                row.get(REVISION.TITLE),
                row.get(REVISION.SUMMARY),
                row.get(REVISION.BODY),
                row.get(REVISION.AS_OF),
                Confidence.ofStored(row.get(REVISION.CONFIDENCE)),
                RevisionStore.size(row.get(REVISION.SIZE)),
                row.get(REVISION.BASED_ON),
                row.get(REVISION.PUBLISHED_AT),
                row.get(REVISION.WRITTEN_BY),
                row.get(REVISION.REVIEWED_BY),
                row.get(REVISION.PUBLISHED_BY));
    }
}
