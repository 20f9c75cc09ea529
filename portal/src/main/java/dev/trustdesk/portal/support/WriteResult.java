package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;

/** What became of a requester's further message. */
public sealed interface WriteResult {

    /** It stands in this ticket: the one that was written to, or the one in which its conversation goes on. */
    record Kept(TicketId ticket) implements WriteResult {}

    record TooMany(Duration retryAfter) implements WriteResult {}

    record Gone() implements WriteResult {}
}
