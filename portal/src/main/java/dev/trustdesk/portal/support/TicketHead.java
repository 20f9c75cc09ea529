package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Terms;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a ticket needs to know of it, read under the lock of its row.
 *
 * @param mergedInto the ticket that has taken over what was owed here; null unless it was merged
 */
record TicketHead(
        TicketId id,
        TicketState state,
        long version,
        @Nullable Instant wakeAt,
        @Nullable String waitingReason,
        @Nullable Instant firstResolvedAt,
        @Nullable Instant lastResolvedAt,
        Terms terms,
        @Nullable TicketId mergedInto) {

    /** A requester who writes within this time of the resolve reopens the ticket; later it becomes a new one (SLA.md, rule 7). */
    private static final Duration REOPEN_WINDOW = Duration.ofDays(14);

    /** Resolved so long ago that a message begins a new ticket. */
    boolean closedFor(Instant writtenAt) {
        return state == TicketState.RESOLVED
                && lastResolvedAt != null
                && writtenAt.isAfter(lastResolvedAt.plus(REOPEN_WINDOW));
    }

    /** Moved by a happening. Waiting needs a wake-up time and a reason, every other state has neither. */
    TicketHead moved(TicketState to, Instant at, @Nullable Waiting waiting) {
        var resolves = to == TicketState.RESOLVED && state != TicketState.RESOLVED;
        var stillWaiting = to.waiting() && waiting == null;
        return new TicketHead(
                id,
                to,
                version,
                stillWaiting ? wakeAt : waiting == null ? null : waiting.wakeAt(),
                stillWaiting ? waitingReason : waiting == null ? null : waiting.reason(),
                resolves && firstResolvedAt == null ? at : firstResolvedAt,
                resolves ? at : lastResolvedAt,
                terms,
                mergedInto);
    }

    /** Merged into another ticket: nothing is left to do here, but nobody resolved it. */
    TicketHead mergedInto(TicketId target) {
        return standing(TicketState.RESOLVED, null, terms, target);
    }

    /** Merged into another ticket, and its requester needs nothing more. */
    TicketHead closedByRequester(Instant at) {
        return new TicketHead(
                id,
                state,
                version,
                wakeAt,
                waitingReason,
                firstResolvedAt == null ? at : firstResolvedAt,
                at,
                terms,
                mergedInto);
    }

    /** As it stood before it was merged. */
    TicketHead unmerged(TicketState then, @Nullable Waiting waiting) {
        return standing(then, waiting, terms, null);
    }

    TicketHead classified(Terms other) {
        return standing(state, waiting(), other, mergedInto);
    }

    /** What it waits for; null unless it waits. */
    @Nullable
    Waiting waiting() {
        return wakeAt == null || waitingReason == null ? null : new Waiting(waitingReason, wakeAt);
    }

    private TicketHead standing(TicketState then, @Nullable Waiting waiting, Terms itsTerms, @Nullable TicketId into) {
        return new TicketHead(
                id,
                then,
                version,
                waiting == null ? null : waiting.wakeAt(),
                waiting == null ? null : waiting.reason(),
                firstResolvedAt,
                lastResolvedAt,
                itsTerms,
                into);
    }

    /** Resolved as of an earlier time. */
    TicketHead resolvedAt(Instant earlier) {
        return new TicketHead(id, state, version, wakeAt, waitingReason, firstResolvedAt, earlier, terms, mergedInto);
    }

    TicketHead withVersion(long next) {
        return new TicketHead(
                id, state, next, wakeAt, waitingReason, firstResolvedAt, lastResolvedAt, terms, mergedInto);
    }

    /** Why a ticket waits and when it is looked at again. */
    record Waiting(String reason, Instant wakeAt) {}
}
