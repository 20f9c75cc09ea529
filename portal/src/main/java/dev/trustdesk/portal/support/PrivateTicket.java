package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its requester sees it.
 *
 * @param checkWord stands on every real message, so that a fake helper can be told
 * @param promisedReplyAt null when nobody waits for a reply
 * @param firstReplyAt null until a human has replied
 */
public record PrivateTicket(
        long number,
        String subject,
        TicketState state,
        Language language,
        String checkWord,
        Instant createdAt,
        @Nullable Instant promisedReplyAt,
        @Nullable Instant firstReplyAt,
        boolean sample,
        List<PublicMessage> messages) {
    public PrivateTicket {
        messages = List.copyOf(messages);
    }
}
