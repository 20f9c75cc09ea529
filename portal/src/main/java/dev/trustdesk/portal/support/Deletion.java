package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a deleted ticket.
 *
 * @param by null for its requester
 */
public record Deletion(
        TicketId ticket,
        long number,
        DeletionReason reason,
        Instant at,
        @Nullable AccountId by) {}
