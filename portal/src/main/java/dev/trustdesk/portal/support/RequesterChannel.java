package dev.trustdesk.portal.support;

import java.util.List;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How the requester of a ticket is reached. Implemented by {@code help}. */
public interface RequesterChannel {

    /** Leaves word of a reply, in its transaction. */
    void answered(TicketId ticket, UUID reply);

    /** How the requester found the help, once for each resolve that was rated, oldest first. */
    List<Rated> ratings(TicketId ticket);

    /** When the last of the requester's links to the ticket ends; empty if none leads there any more. */
    Optional<Instant> openUntil(TicketId ticket);
}
