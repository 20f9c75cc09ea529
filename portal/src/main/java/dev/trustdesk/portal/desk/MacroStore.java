package dev.trustdesk.portal.desk;

import static dev.trustdesk.db.desk.tables.Macro.MACRO;
import static org.jooq.impl.DSL.not;

import dev.trustdesk.db.desk.enums.MacroHands;
import dev.trustdesk.db.desk.enums.MacroState;
import dev.trustdesk.db.desk.enums.MacroWay;
import dev.trustdesk.db.desk.tables.records.MacroRecord;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MacroStore {

    private final DSLContext db;

    MacroStore(DSLContext db) {
        this.db = db;
    }

    /** By name, what is in use first. */
    List<Macro> all() {
        return db.selectFrom(MACRO)
                .orderBy(MACRO.ARCHIVED, MACRO.NAME, MACRO.ID)
                .fetch(MacroStore::macro);
    }

    List<Macro> inUse() {
        return db.selectFrom(MACRO)
                .where(not(MACRO.ARCHIVED))
                .orderBy(MACRO.NAME, MACRO.ID)
                .fetch(MacroStore::macro);
    }

    Optional<Macro> find(UUID id) {
        return db.selectFrom(MACRO).where(MACRO.ID.eq(id)).fetchOptional(MacroStore::macro);
    }

    void add(Macro macro, String by, Instant at) {
        db.insertInto(MACRO).set(record(macro, by, at)).execute();
    }

    boolean change(Macro macro, String by, Instant at) {
        var record = record(macro, by, at);
        record.setVersion(macro.version() + 1);
        return db.update(MACRO)
                        .set(record)
                        .where(MACRO.ID.eq(macro.id()), MACRO.VERSION.eq(macro.version()))
                        .execute()
                == 1;
    }

    private static MacroRecord record(Macro macro, String by, Instant at) {
        var record = new MacroRecord();
        record.setId(macro.id());
        record.setName(macro.name());
        record.setCannedAnswer(macro.cannedAnswer());
        record.setNote(macro.note());
        record.setHands(MacroHands.valueOf(macro.hands().name().toLowerCase(Locale.ROOT)));
        record.setAddTags(macro.addTags().toArray(String[]::new));
        record.setRemoveTags(macro.removeTags().toArray(String[]::new));
        record.setState(literal(macro.state()));
        record.setPriority(
                macro.priority() == null ? null : macro.priority().name().toLowerCase(Locale.ROOT));
        record.setWaitsFor(macro.waitsFor());
        record.setWakeDays(macro.wakeDays());
        record.setWay(MacroWay.valueOf(macro.way().name().toLowerCase(Locale.ROOT)));
        record.setArchived(macro.archived());
        record.setChangedBy(by);
        record.setChangedAt(at);
        return record;
    }

    private static Macro macro(MacroRecord row) {
        return new Macro(
                row.getId(),
                row.getName(),
                row.getCannedAnswer(),
                row.getNote(),
                Macro.Hands.valueOf(row.getHands().getLiteral().toUpperCase(Locale.ROOT)),
                List.of(row.getAddTags()),
                List.of(row.getRemoveTags()),
                row.getState() == MacroState.keep
                        ? null
                        : TicketState.valueOf(row.getState().getLiteral().toUpperCase(Locale.ROOT)),
                row.getPriority() == null
                        ? null
                        : Priority.valueOf(row.getPriority().toUpperCase(Locale.ROOT)),
                row.getWaitsFor(),
                row.getWakeDays(),
                Macro.Way.valueOf(row.getWay().getLiteral().toUpperCase(Locale.ROOT)),
                row.getArchived(),
                row.getVersion());
    }

    private static MacroState literal(@Nullable TicketState state) {
        return state == null ? MacroState.keep : MacroState.valueOf(state.name().toLowerCase(Locale.ROOT));
    }
}
