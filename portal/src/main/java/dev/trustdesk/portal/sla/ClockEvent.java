package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's clock log, which is the truth about its clocks (SLA.md, rule 2).
 *
 * @param at when it counts as having happened
 * @param recordedAt when it was written down
 * @param actor an account's id, {@code requester}, or {@code system:…}
 * @param reason why a clock paused, ended or was given another due time
 * @param owedTo the merged ticket whose requester waits; null for the ticket's own requester
 * @param dueBefore the due time that a new one replaces
 * @param dueAt the due time from here on, for events that set one
 */
public record ClockEvent(
        ClockKind clock,
        int cycle,
        Kind kind,
        Instant at,
        Instant recordedAt,
        String actor,
        int policyVersion,
        @Nullable String reason,
        @Nullable TicketId owedTo,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAt) {

    /** What happened to a clock. */
    public enum Kind {
        STARTED,
        PAUSED,
        RESUMED,
        FULFILLED,
        BREACHED,
        ALERTED_50,
        ALERTED_80,
        ALERTED_95,
        ENDED,
        /** Given another due time, by a change of priority or policy. */
        RETARGETED,
        /** Running again after a merge was undone. */
        RESTORED,
        /** Left out of the figures, whatever its result. */
        EXCLUDED
    }

    /** What the events of one happening share. */
    record Stamp(Instant recordedAt, String actor, int policyVersion) {

        ClockEvent event(ClockKind clock, int cycle, Kind kind, Instant at, @Nullable String reason) {
            return new ClockEvent(clock, cycle, kind, at, recordedAt, actor, policyVersion, reason, null, null, null);
        }

        ClockEvent started(
                ClockKind clock,
                int cycle,
                Instant at,
                @Nullable String reason,
                @Nullable TicketId owedTo,
                @Nullable Instant due) {
            return new ClockEvent(
                    clock, cycle, Kind.STARTED, at, recordedAt, actor, policyVersion, reason, owedTo, null, due);
        }

        ClockEvent retargeted(TicketClock clock, Instant at, String reason, Instant due) {
            return new ClockEvent(
                    clock.kind(),
                    clock.cycle(),
                    Kind.RETARGETED,
                    at,
                    recordedAt,
                    actor,
                    policyVersion,
                    reason,
                    clock.owedTo(),
                    clock.dueAt(),
                    due);
        }
    }
}
