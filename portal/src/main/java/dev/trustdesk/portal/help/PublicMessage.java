package dev.trustdesk.portal.help;

import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.TicketMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that the requester may read.
 *
 * @param authorName the name of the member of staff who wrote it
 * @param automatic written by the desk itself, by nobody in person
 * @param code proves that it is ours; null for the requester's own
 */
public record PublicMessage(
        boolean fromStaff,
        @Nullable String authorName,
        String text,
        Instant at,
        boolean automatic,
        @Nullable String code,
        List<Attachment> files) {
    public PublicMessage {
        files = List.copyOf(files);
    }

    static PublicMessage of(TicketMessage message, @Nullable String code, List<Attachment> files) {
        return new PublicMessage(
                message.kind() == MessageKind.REPLY,
                message.authorName(),
                message.text(),
                message.receivedAt(),
                message.kind() == MessageKind.NOTICE,
                code,
                files);
    }
}
