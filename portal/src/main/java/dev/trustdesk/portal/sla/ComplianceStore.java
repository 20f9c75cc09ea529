package dev.trustdesk.portal.sla;

import static dev.trustdesk.db.sla.tables.Clock.CLOCK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.sla.enums.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class ComplianceStore {

    private final DSLContext db;

    ComplianceStore(DSLContext db) {
        this.db = db;
    }

    /** The first-response clocks whose due time lies in the period, its end not included. */
    List<FirstReply> due(Instant from, Instant to) {
        // Deleting a ticket that is overdue does not take its miss away (ADR 0022).
        var brokenBefore = CLOCK.END_REASON.eq(SlaClock.DELETED).and(CLOCK.BREACHED);
        var endedFor = when(
                CLOCK.STATE.eq(dev.trustdesk.db.sla.enums.ClockState.ended).andNot(brokenBefore), CLOCK.END_REASON);
        return db.select(
                        CLOCK.STATE.convertFrom(literal ->
                                ClockState.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                        CLOCK.STARTED_AT,
                        CLOCK.DUE_AT,
                        CLOCK.STOPPED_AT,
                        coalesce(CLOCK.EXCLUDED, endedFor),
                        CLOCK.POLICY_VERSION)
                .from(CLOCK)
                .where(CLOCK.KIND.eq(ClockKind.first_response), CLOCK.DUE_AT.ge(from), CLOCK.DUE_AT.lt(to))
                .fetch(Records.mapping(FirstReply::new));
    }

    /** First-response clocks that began in the period and count. */
    int startedBetween(Instant from, Instant to) {
        return db.fetchCount(
                CLOCK,
                CLOCK.KIND.eq(ClockKind.first_response),
                CLOCK.EXCLUDED.isNull(),
                CLOCK.STARTED_AT.ge(from),
                CLOCK.STARTED_AT.lt(to));
    }

    /** First-response clocks that a reply stopped in the period, in time or not. */
    int answeredBetween(Instant from, Instant to) {
        return db.fetchCount(
                CLOCK,
                CLOCK.KIND.eq(ClockKind.first_response),
                CLOCK.EXCLUDED.isNull(),
                CLOCK.STATE.in(dev.trustdesk.db.sla.enums.ClockState.met, dev.trustdesk.db.sla.enums.ClockState.missed),
                CLOCK.STOPPED_AT.ge(from),
                CLOCK.STOPPED_AT.lt(to));
    }

    Optional<Instant> firstStart() {
        return db.select(min(CLOCK.STARTED_AT))
                .from(CLOCK)
                .where(CLOCK.KIND.eq(ClockKind.first_response))
                .fetchOptional(row -> row.value1());
    }
}
