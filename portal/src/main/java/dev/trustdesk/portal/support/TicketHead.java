package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a decision about a ticket needs to know of it, read under the lock of its row. */
record TicketHead(
        TicketId id,
        TicketState state,
        long version,
        int policyVersion,
        Language language,
        @Nullable AccountId assignee,
        @Nullable Instant wakeAt,
        @Nullable String waitingReason,
        @Nullable Instant firstResolvedAt,
        @Nullable Instant lastResolvedAt) {

    /** Moved by a happening. Waiting needs a wake-up time and a reason, every other state has neither. */
    TicketHead moved(TicketState to, Instant at, @Nullable Waiting waiting) {
        var resolves = to == TicketState.RESOLVED && state != TicketState.RESOLVED;
        var stillWaiting = to.waiting() && waiting == null;
        return new TicketHead(
                id,
                to,
                version,
                policyVersion,
                language,
                assignee,
                stillWaiting ? wakeAt : waiting == null ? null : waiting.wakeAt(),
                stillWaiting ? waitingReason : waiting == null ? null : waiting.reason(),
                resolves && firstResolvedAt == null ? at : firstResolvedAt,
                resolves ? at : lastResolvedAt);
    }

    TicketHead withVersion(long next) {
        return new TicketHead(
                id,
                state,
                next,
                policyVersion,
                language,
                assignee,
                wakeAt,
                waitingReason,
                firstResolvedAt,
                lastResolvedAt);
    }

    /** Why a ticket waits and when it is looked at again. */
    record Waiting(String reason, Instant wakeAt) {}
}
