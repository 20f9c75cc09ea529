package dev.trustdesk.portal.exchanges;

import static dev.trustdesk.db.exchanges.tables.Cell.CELL;
import static dev.trustdesk.db.exchanges.tables.Change.CHANGE;
import static dev.trustdesk.db.exchanges.tables.Exchange.EXCHANGE;
import static org.jooq.impl.DSL.condition;

import dev.trustdesk.db.exchanges.enums.Status;
import dev.trustdesk.db.exchanges.tables.records.CellRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CellStore {

    private static final List<Field<?>> CHANGE_FIELDS = List.of(
            CHANGE.ID,
            EXCHANGE.SLUG,
            EXCHANGE.NAME_EN,
            EXCHANGE.NAME_KO,
            CHANGE.CAPABILITY,
            CHANGE.WAS,
            CHANGE.BECAME,
            CHANGE.AT);

    private final DSLContext db;

    CellStore(DSLContext db) {
        this.db = db;
    }

    Map<String, List<CellEntry>> all() {
        return db.selectFrom(CELL).orderBy(CELL.CAPABILITY).fetchGroups(CELL.EXCHANGE_ID, CellStore::entry);
    }

    List<CellEntry> of(String exchangeId) {
        return db.selectFrom(CELL)
                .where(CELL.EXCHANGE_ID.eq(exchangeId))
                .orderBy(CELL.CAPABILITY)
                .fetch(CellStore::entry);
    }

    void put(String exchangeId, CellEntry cell) {
        db.insertInto(CELL)
                .set(CELL.EXCHANGE_ID, exchangeId)
                .set(CELL.CAPABILITY, stored(cell.capability()))
                .set(CELL.STATUS, stored(cell.status()))
                .set(CELL.AS_OF, cell.asOf())
                .set(CELL.NOTE_EN, Bilingual.en(cell.note()))
                .set(CELL.NOTE_KO, Bilingual.ko(cell.note()))
                .set(CELL.SOURCES, cell.sources().toArray(String[]::new))
                .onConflict(CELL.EXCHANGE_ID, CELL.CAPABILITY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void recordChange(
            String exchangeId,
            Capability capability,
            @Nullable CellStatus was,
            CellStatus became,
            Instant at,
            String by) {
        db.insertInto(CHANGE)
                .set(CHANGE.EXCHANGE_ID, exchangeId)
                .set(CHANGE.CAPABILITY, stored(capability))
                .set(CHANGE.WAS, was == null ? null : stored(was))
                .set(CHANGE.BECAME, stored(became))
                .set(CHANGE.AT, at)
                .set(CHANGE.BY, by)
                .execute();
    }

    List<CellChange> changesOf(String exchangeId) {
        return changes()
                .and(CHANGE.EXCHANGE_ID.eq(exchangeId))
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .fetch(CellStore::change);
    }

    List<CellChange> newestChanges(int limit) {
        return changes()
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(limit)
                .fetch(CellStore::change);
    }

    private SelectConditionStep<Record> changes() {
        return db.select(CHANGE_FIELDS)
                .from(CHANGE)
                .join(EXCHANGE)
                .on(EXCHANGE.ID.eq(CHANGE.EXCHANGE_ID))
                .where(condition(EXCHANGE.SHOWN));
    }

    private static CellEntry entry(CellRecord cell) {
        return new CellEntry(
                capability(cell.getCapability()),
                status(cell.getStatus()),
                cell.getAsOf(),
                Bilingual.ofNullable(cell.getNoteEn(), cell.getNoteKo()),
                List.of(cell.getSources()));
    }

    private static CellChange change(Record change) {
        var was = change.get(CHANGE.WAS);
        return new CellChange(
                change.get(CHANGE.ID),
                change.get(EXCHANGE.SLUG),
                new Bilingual(change.get(EXCHANGE.NAME_EN), change.get(EXCHANGE.NAME_KO)),
                capability(change.get(CHANGE.CAPABILITY)),
                was == null ? null : status(was),
                status(change.get(CHANGE.BECAME)),
                change.get(CHANGE.AT));
    }

    private static Capability capability(dev.trustdesk.db.exchanges.enums.Capability stored) {
        return Capability.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    private static dev.trustdesk.db.exchanges.enums.Capability stored(Capability capability) {
        return dev.trustdesk.db.exchanges.enums.Capability.valueOf(
                capability.name().toLowerCase(Locale.ROOT));
    }

    private static CellStatus status(Status stored) {
        return CellStatus.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    private static Status stored(CellStatus status) {
        return Status.valueOf(status.name().toLowerCase(Locale.ROOT));
    }
}
