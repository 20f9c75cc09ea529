package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How the requester of a ticket is reached. Implemented by {@code help}. */
public interface RequesterChannel {

    /** Leaves word of a reply, in its transaction. */
    void answered(TicketId ticket, UUID reply);

    /** When the last of the requester's links to the ticket ends; empty if none leads there any more. */
    Optional<Instant> openUntil(TicketId ticket);
}
