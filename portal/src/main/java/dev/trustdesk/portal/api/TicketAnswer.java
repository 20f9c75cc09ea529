package dev.trustdesk.portal.api;

import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.help.PrivateTicket;
import dev.trustdesk.portal.help.PublicMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its requester reads it.
 *
 * @param replyBy until when somebody replies; null when nobody waits for a reply
 * @param checkWord stands in every mail from us about this ticket
 * @param outcome how it ended; null while it is open, or if nobody has said
 */
record TicketAnswer(
        long number,
        String state,
        String subject,
        String language,
        Instant createdAt,
        @Nullable Instant replyBy,
        @Nullable Instant firstReplyAt,
        String checkWord,
        @Nullable String outcome,
        List<Message> messages) {

    /**
     * @param from {@code requester}, {@code staff}, or {@code desk} for what nobody wrote in person
     * @param code shows on {@code /help/verify} that the message is ours; null for the requester's own
     */
    record Message(
            String from,
            @Nullable String author,
            Instant at,
            String text,
            @Nullable String code,
            List<File> files) {

        private static Message of(PublicMessage message) {
            return new Message(
                    message.automatic() ? "desk" : message.fromStaff() ? "staff" : "requester",
                    message.authorName(),
                    message.at(),
                    message.text(),
                    message.code(),
                    message.files().stream().map(File::of).toList());
        }
    }

    record File(String name, String type, long bytes) {

        private static File of(Attachment file) {
            return new File(file.name(), file.kind().mediaType(), file.size());
        }
    }

    static TicketAnswer of(PrivateTicket ticket) {
        return new TicketAnswer(
                ticket.number(),
                word(ticket.state()),
                ticket.subject(),
                ticket.language().tag(),
                ticket.createdAt(),
                ticket.promisedReplyAt(),
                ticket.firstReplyAt(),
                ticket.checkWord(),
                ticket.outcome() == null ? null : word(ticket.outcome()),
                ticket.messages().stream().map(Message::of).toList());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
