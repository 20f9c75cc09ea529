package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket carries beside its conversation.
 *
 * @param answerable whether the requester left a mail address to write to; the address itself is nobody's business
 * @param follows the earlier ticket that this one goes on from; null if it goes on from none
 */
public record TicketFacts(
        boolean answerable,
        @Nullable String transactionId,
        @Nullable String walletAddress,
        String checkWord,
        @Nullable Instant wakeAt,
        @Nullable String waitingReason,
        @Nullable Instant firstResolvedAt,
        @Nullable Instant lastResolvedAt,
        @Nullable TicketId follows) {}
