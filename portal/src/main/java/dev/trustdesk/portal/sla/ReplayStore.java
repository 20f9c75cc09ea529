package dev.trustdesk.portal.sla;

import static dev.trustdesk.db.sla.tables.Clock.CLOCK;
import static dev.trustdesk.db.sla.tables.ClockEvent.CLOCK_EVENT;
import static dev.trustdesk.db.sla.tables.Drift.DRIFT;
import static dev.trustdesk.db.sla.tables.ReplayRun.REPLAY_RUN;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectDistinct;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ReplayStore {

    private static final SelectField<StoredClock> KEPT = row(
                    CLOCK.KIND.convertFrom(
                            literal -> ClockKind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                    CLOCK.CYCLE,
                    CLOCK.STATE.convertFrom(
                            literal -> ClockState.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                    CLOCK.STARTED_AT,
                    CLOCK.DUE_AT,
                    CLOCK.STOPPED_AT,
                    CLOCK.BREACHED,
                    CLOCK.END_REASON,
                    CLOCK.NEXT_MARK_AT,
                    CLOCK.OWED_TO.convertFrom(ClockStore::ticket),
                    CLOCK.EXCLUDED,
                    CLOCK.POLICY_VERSION)
            .convertFrom(Records.mapping(StoredClock::new));

    private final DSLContext db;

    ReplayStore(DSLContext db) {
        this.db = db;
    }

    /** Tickets with a log or with clocks, in the order of ids; {@code after} is where to go on. */
    List<TicketId> tickets(@Nullable TicketId after, int limit) {
        var logged = selectDistinct(CLOCK_EVENT.TICKET_ID)
                .from(CLOCK_EVENT)
                .where(after == null ? noCondition() : CLOCK_EVENT.TICKET_ID.gt(after.value()))
                .orderBy(CLOCK_EVENT.TICKET_ID)
                .limit(limit);
        var kept = selectDistinct(CLOCK.TICKET_ID)
                .from(CLOCK)
                .where(after == null ? noCondition() : CLOCK.TICKET_ID.gt(after.value()))
                .orderBy(CLOCK.TICKET_ID)
                .limit(limit);
        return db.fetch(logged.union(kept).orderBy(1).limit(limit)).map(found -> new TicketId(found.value1()));
    }

    Map<TicketId, List<StoredClock>> kept(Collection<TicketId> tickets) {
        return db.select(CLOCK.TICKET_ID, KEPT)
                .from(CLOCK)
                .where(CLOCK.TICKET_ID.in(tickets.stream().map(TicketId::value).toList()))
                .fetchGroups(found -> new TicketId(found.value1()), found -> found.value2());
    }

    long begin(Instant at) {
        return db.insertInto(REPLAY_RUN)
                .set(REPLAY_RUN.STARTED_AT, at)
                .returningResult(REPLAY_RUN.ID)
                .fetchSingle()
                .value1();
    }

    void add(long run, Collection<Drift> findings) {
        var insert = db.insertInto(DRIFT, DRIFT.RUN_ID, DRIFT.TICKET_ID, DRIFT.WHAT, DRIFT.EXPECTED, DRIFT.FOUND);
        for (var finding : findings) {
            var difference = finding.difference();
            insert = insert.values(
                    run, finding.ticket().value(), difference.what(), difference.expected(), difference.found());
        }
        insert.execute();
    }

    void finish(long run, Instant at, int tickets, int findings) {
        db.update(REPLAY_RUN)
                .set(REPLAY_RUN.FINISHED_AT, at)
                .set(REPLAY_RUN.TICKETS, tickets)
                .set(REPLAY_RUN.FINDINGS, findings)
                .where(REPLAY_RUN.ID.eq(run))
                .execute();
    }

    Optional<ReplayRun> lastRun() {
        return db.select(
                        REPLAY_RUN.ID,
                        REPLAY_RUN.STARTED_AT,
                        REPLAY_RUN.FINISHED_AT,
                        REPLAY_RUN.TICKETS,
                        REPLAY_RUN.FINDINGS)
                .from(REPLAY_RUN)
                .orderBy(REPLAY_RUN.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(ReplayRun::new));
    }

    List<Drift> findings(long run, int limit) {
        return db.select(DRIFT.TICKET_ID, DRIFT.WHAT, DRIFT.EXPECTED, DRIFT.FOUND)
                .from(DRIFT)
                .where(DRIFT.RUN_ID.eq(run))
                .orderBy(DRIFT.ID)
                .limit(limit)
                .fetch(found -> new Drift(
                        new TicketId(found.value1()),
                        new Drift.Difference(found.value2(), found.value3(), found.value4())));
    }

    int forgetBefore(Instant then) {
        return db.deleteFrom(REPLAY_RUN).where(REPLAY_RUN.STARTED_AT.lt(then)).execute();
    }
}
