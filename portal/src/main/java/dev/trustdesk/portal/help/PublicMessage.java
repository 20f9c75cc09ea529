package dev.trustdesk.portal.help;

import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.TicketMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the requester may read.
 *
 * @param authorName the name of the member of staff who wrote it
 * @param automatic written by the desk itself, by nobody in person
 */
public record PublicMessage(
        boolean fromStaff, @Nullable String authorName, String text, Instant at, boolean automatic) {

    static PublicMessage of(TicketMessage message) {
        return new PublicMessage(
                message.kind() == MessageKind.REPLY,
                message.authorName(),
                message.text(),
                message.receivedAt(),
                message.kind() == MessageKind.NOTICE);
    }
}
