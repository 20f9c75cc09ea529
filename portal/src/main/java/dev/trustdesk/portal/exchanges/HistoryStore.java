package dev.trustdesk.portal.exchanges;

import static dev.trustdesk.db.exchanges.tables.Difference.DIFFERENCE;
import static dev.trustdesk.db.exchanges.tables.Revision.REVISION;

import dev.trustdesk.db.exchanges.tables.records.DifferenceRecord;
import dev.trustdesk.db.exchanges.tables.records.RevisionRecord;
import dev.trustdesk.portal.content.Bilingual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The public history of the rows. Only added to. */
@Repository
class HistoryStore {

    private final DSLContext db;

    HistoryStore(DSLContext db) {
        this.db = db;
    }

    /** Newest first; without what differs. */
    List<Revision> of(String exchangeId, Map<Long, List<Difference>> differences) {
        return db.selectFrom(REVISION)
                .where(REVISION.EXCHANGE_ID.eq(exchangeId))
                .orderBy(REVISION.ID.desc())
                .fetch(row -> revision(row, differences.getOrDefault(row.getId(), List.of())));
    }

    /** By exchange, newest first, each with what differs. */
    Map<String, List<Revision>> all() {
        var differences = db.selectFrom(DIFFERENCE)
                .orderBy(DIFFERENCE.REVISION_ID, DIFFERENCE.ORDINAL)
                .fetchGroups(DIFFERENCE.REVISION_ID, HistoryStore::difference);
        return db.selectFrom(REVISION)
                .orderBy(REVISION.ID.desc())
                .fetchGroups(
                        REVISION.EXCHANGE_ID, row -> revision(row, differences.getOrDefault(row.getId(), List.of())));
    }

    /** By the revision they came with. */
    Map<Long, List<Difference>> differencesOf(String exchangeId) {
        return db.select(DIFFERENCE.asterisk())
                .from(DIFFERENCE)
                .join(REVISION)
                .on(REVISION.ID.eq(DIFFERENCE.REVISION_ID))
                .where(REVISION.EXCHANGE_ID.eq(exchangeId))
                .orderBy(DIFFERENCE.REVISION_ID, DIFFERENCE.ORDINAL)
                .fetchInto(DIFFERENCE)
                .intoGroups(DIFFERENCE.REVISION_ID, HistoryStore::difference);
    }

    long add(String exchangeId, Deed deed, Instant at, Author author, @Nullable Bilingual reason) {
        return db.insertInto(REVISION)
                .set(REVISION.EXCHANGE_ID, exchangeId)
                .set(
                        REVISION.DEED,
                        dev.trustdesk.db.exchanges.enums.Deed.valueOf(
                                deed.name().toLowerCase(Locale.ROOT)))
                .set(REVISION.AT, at)
                .set(REVISION.BY, author.by())
                .set(REVISION.BY_NAME, author.name())
                .set(REVISION.REASON_EN, Bilingual.en(reason))
                .set(REVISION.REASON_KO, Bilingual.ko(reason))
                .returningResult(REVISION.ID)
                .fetchSingle()
                .value1();
    }

    void add(long revision, List<Difference> differences) {
        var rows = new ArrayList<DifferenceRecord>();
        for (var difference : differences) {
            var row = new DifferenceRecord();
            var capability = difference.capability();
            row.setRevisionId(revision);
            row.setOrdinal(rows.size());
            row.setCapability(capability == null ? null : CellStore.literal(capability));
            row.setPart(dev.trustdesk.db.exchanges.enums.Part.valueOf(
                    difference.part().name().toLowerCase(Locale.ROOT)));
            row.setWasEn(Bilingual.en(difference.was()));
            row.setWasKo(Bilingual.ko(difference.was()));
            row.setBecameEn(Bilingual.en(difference.became()));
            row.setBecameKo(Bilingual.ko(difference.became()));
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    private static Revision revision(RevisionRecord row, List<Difference> differences) {
        return new Revision(
                row.getId(),
                Deed.valueOf(row.getDeed().name().toUpperCase(Locale.ROOT)),
                row.getAt(),
                row.getByName(),
                Bilingual.ofNullable(row.getReasonEn(), row.getReasonKo()),
                differences);
    }

    private static Difference difference(DifferenceRecord row) {
        var capability = row.getCapability();
        return new Difference(
                capability == null ? null : CellStore.capability(capability),
                Part.valueOf(row.getPart().name().toUpperCase(Locale.ROOT)),
                Bilingual.ofNullable(row.getWasEn(), row.getWasKo()),
                Bilingual.ofNullable(row.getBecameEn(), row.getBecameKo()));
    }
}
