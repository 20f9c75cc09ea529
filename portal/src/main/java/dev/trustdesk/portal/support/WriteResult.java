package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What became of a requester's further message. */
public sealed interface WriteResult {

    /**
     * It stands in this ticket: the one that was written to, or the one in which its conversation goes on.
     *
     * @param fresh the message that was kept now; empty if the same submission was kept before
     */
    record Kept(TicketId ticket, Optional<UUID> fresh) implements WriteResult {}

    record TooMany(Duration retryAfter) implements WriteResult {}

    record Gone() implements WriteResult {}
}
