package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
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

    /** A new check word, for a ticket that was not made by its requester here. */
    String checkWord(Language language);
}
