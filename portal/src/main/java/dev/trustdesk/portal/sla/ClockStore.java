package dev.trustdesk.portal.sla;

import static dev.trustdesk.db.sla.tables.Clock.CLOCK;
import static dev.trustdesk.db.sla.tables.ClockEvent.CLOCK_EVENT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import dev.trustdesk.db.sla.enums.ClockEventKind;
import dev.trustdesk.db.sla.tables.records.ClockEventRecord;
import dev.trustdesk.db.sla.tables.records.ClockRecord;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ClockStore {

    private static final SelectField<ClockEvent> EVENT = row(
                    CLOCK_EVENT.CLOCK.convertFrom(
                            literal -> ClockKind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                    CLOCK_EVENT.CYCLE,
                    CLOCK_EVENT.KIND.convertFrom(literal ->
                            ClockEvent.Kind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                    CLOCK_EVENT.AT,
                    CLOCK_EVENT.RECORDED_AT,
                    CLOCK_EVENT.ACTOR,
                    CLOCK_EVENT.POLICY_VERSION,
                    CLOCK_EVENT.REASON,
                    CLOCK_EVENT.OWED_TO.convertFrom(ClockStore::ticket),
                    CLOCK_EVENT.DUE_BEFORE,
                    CLOCK_EVENT.DUE_AT)
            .convertFrom(Records.mapping(ClockEvent::new));

    private final DSLContext db;

    ClockStore(DSLContext db) {
        this.db = db;
    }

    /** The whole log of a ticket, as it was written. */
    List<ClockEvent> log(TicketId ticket) {
        return db.select(EVENT)
                .from(CLOCK_EVENT)
                .where(CLOCK_EVENT.TICKET_ID.eq(ticket.value()))
                .orderBy(CLOCK_EVENT.ID)
                .fetch(Record1::value1);
    }

    Map<TicketId, List<ClockEvent>> logs(Collection<TicketId> tickets) {
        return db.select(CLOCK_EVENT.TICKET_ID, EVENT)
                .from(CLOCK_EVENT)
                .where(CLOCK_EVENT.TICKET_ID.in(
                        tickets.stream().map(TicketId::value).toList()))
                .orderBy(CLOCK_EVENT.ID)
                .fetchGroups(found -> new TicketId(found.value1()), found -> found.value2());
    }

    /** Appends. What is there already (a mark that another sweep has made) stays as it is. */
    void append(Map<TicketId, List<ClockEvent>> events) {
        var records = events.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(event -> record(entry.getKey(), event)))
                .toList();
        if (!records.isEmpty()) {
            db.insertInto(CLOCK_EVENT).set(records).onConflictDoNothing().execute();
        }
    }

    /** Takes what somebody wrote out of the log of a deleted ticket; of anything else the database refuses it. */
    void forgetWords(TicketId ticket) {
        db.update(CLOCK_EVENT)
                .setNull(CLOCK_EVENT.REASON)
                .where(
                        CLOCK_EVENT.TICKET_ID.eq(ticket.value()),
                        CLOCK_EVENT.KIND.eq(ClockEventKind.paused),
                        CLOCK_EVENT.REASON.isNotNull())
                .execute();
    }

    void save(Map<TicketId, List<TicketClock>> clocks) {
        var records = clocks.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(clock -> record(entry.getKey(), clock)))
                .toList();
        if (records.isEmpty()) {
            return;
        }
        db.insertInto(CLOCK)
                .set(records)
                .onConflict(CLOCK.TICKET_ID, CLOCK.KIND, CLOCK.CYCLE)
                .doUpdate()
                .set(CLOCK.STATE, excluded(CLOCK.STATE))
                .set(CLOCK.DUE_AT, excluded(CLOCK.DUE_AT))
                .set(CLOCK.STOPPED_AT, excluded(CLOCK.STOPPED_AT))
                .set(CLOCK.BREACHED, excluded(CLOCK.BREACHED))
                .set(CLOCK.END_REASON, excluded(CLOCK.END_REASON))
                .set(CLOCK.NEXT_MARK_AT, excluded(CLOCK.NEXT_MARK_AT))
                .set(CLOCK.POLICY_VERSION, excluded(CLOCK.POLICY_VERSION))
                .set(CLOCK.EXCLUDED, excluded(CLOCK.EXCLUDED))
                .execute();
    }

    /** Tickets with a clock that has passed its next mark, the longest overdue first. */
    List<TicketId> withMarksBefore(Instant now, int limit) {
        return db
                .select(CLOCK.TICKET_ID)
                .from(CLOCK)
                .where(CLOCK.NEXT_MARK_AT.lt(now))
                .orderBy(CLOCK.NEXT_MARK_AT)
                .limit(limit)
                .fetch(found -> new TicketId(found.value1()))
                .stream()
                .distinct()
                .toList();
    }

    /** What was marked at one instant and is still open, what is due first first. */
    List<Warning> marked(Instant recordedAt) {
        return db.select(
                        CLOCK_EVENT.TICKET_ID.convertFrom(TicketId::new),
                        CLOCK_EVENT.CLOCK.convertFrom(literal ->
                                ClockKind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                        CLOCK_EVENT.KIND.convertFrom(literal ->
                                ClockEvent.Kind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                        CLOCK.DUE_AT)
                .from(CLOCK_EVENT)
                .join(CLOCK)
                .on(
                        CLOCK.TICKET_ID.eq(CLOCK_EVENT.TICKET_ID),
                        CLOCK.KIND.eq(CLOCK_EVENT.CLOCK),
                        CLOCK.CYCLE.eq(CLOCK_EVENT.CYCLE))
                .where(
                        CLOCK_EVENT.RECORDED_AT.eq(recordedAt),
                        CLOCK_EVENT.KIND.in(
                                inline(ClockEventKind.alerted_50),
                                inline(ClockEventKind.alerted_80),
                                inline(ClockEventKind.alerted_95),
                                inline(ClockEventKind.breached)),
                        CLOCK_EVENT.REASON.isNull(),
                        CLOCK.STOPPED_AT.isNull())
                .orderBy(CLOCK.DUE_AT, CLOCK_EVENT.ID)
                .fetch(Records.mapping(Warning::new));
    }

    private static ClockEventRecord record(TicketId ticket, ClockEvent event) {
        var record = new ClockEventRecord();
        record.setTicketId(ticket.value());
        record.setClock(literal(event.clock()));
        record.setCycle(event.cycle());
        record.setKind(ClockEventKind.valueOf(event.kind().name().toLowerCase(Locale.ROOT)));
        record.setAt(event.at());
        record.setRecordedAt(event.recordedAt());
        record.setActor(event.actor());
        record.setPolicyVersion(event.policyVersion());
        record.setReason(event.reason());
        record.setOwedTo(uuid(event.owedTo()));
        record.setDueBefore(event.dueBefore());
        record.setDueAt(event.dueAt());
        return record;
    }

    private static ClockRecord record(TicketId ticket, TicketClock clock) {
        var record = new ClockRecord();
        record.setTicketId(ticket.value());
        record.setKind(literal(clock.kind()));
        record.setCycle(clock.cycle());
        record.setState(dev.trustdesk.db.sla.enums.ClockState.valueOf(
                clock.state().name().toLowerCase(Locale.ROOT)));
        record.setStartedAt(clock.startedAt());
        record.setDueAt(clock.dueAt());
        record.setStoppedAt(clock.stoppedAt());
        record.setBreached(clock.breached());
        record.setEndReason(clock.endReason());
        record.setNextMarkAt(clock.nextMarkAt().orElse(null));
        record.setPolicyVersion(clock.policyVersion());
        record.setOwedTo(uuid(clock.owedTo()));
        record.setExcluded(clock.excluded());
        return record;
    }

    private static dev.trustdesk.db.sla.enums.ClockKind literal(ClockKind kind) {
        return dev.trustdesk.db.sla.enums.ClockKind.valueOf(kind.name().toLowerCase(Locale.ROOT));
    }

    static @Nullable TicketId ticket(@Nullable UUID id) {
        return id == null ? null : new TicketId(id);
    }

    private static @Nullable UUID uuid(@Nullable TicketId id) {
        return id == null ? null : id.value();
    }
}
