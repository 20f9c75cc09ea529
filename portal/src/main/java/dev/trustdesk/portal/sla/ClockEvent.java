package dev.trustdesk.portal.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's clock log, which is the truth about its clocks (SLA.md, rule 2).
 *
 * @param at when it counts as having happened
 * @param recordedAt when it was written down
 * @param actor an account's id, {@code requester}, or {@code system:…}
 * @param reason why a clock paused or ended
 */
record ClockEvent(
        ClockKind clock,
        int cycle,
        Kind kind,
        Instant at,
        Instant recordedAt,
        String actor,
        int policyVersion,
        @Nullable String reason) {

    enum Kind {
        STARTED,
        PAUSED,
        RESUMED,
        FULFILLED,
        BREACHED,
        ALERTED_50,
        ALERTED_80,
        ALERTED_95,
        ENDED
    }

    /** What the events of one happening share. */
    record Stamp(Instant recordedAt, String actor, int policyVersion) {
        ClockEvent event(ClockKind clock, int cycle, Kind kind, Instant at, @Nullable String reason) {
            return new ClockEvent(clock, cycle, kind, at, recordedAt, actor, policyVersion, reason);
        }
    }
}
