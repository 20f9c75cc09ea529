package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to a ticket.
 *
 * @param seenAt when whoever was called opened the ticket; null until then
 */
public record Mention(
        TicketId ticket, AccountId by, Instant at, @Nullable Instant seenAt) {}
