package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The private page of one ticket.
 *
 * @param path of this page, which holds the token
 * @param promisedReplyAt when the next reply was promised; null while none is owed
 * @param outcome how it ended, in a sentence
 * @param fresh just sent: the page says so
 * @param secret a secret was found in the reply, which is gone
 * @param asksAboutKey digits of the reply may be a private key or the id of a transaction: the form asks which
 */
public record TicketPage(
        String path,
        long number,
        String subject,
        Badge state,
        String checkWord,
        Instant createdAt,
        @Nullable Instant promisedReplyAt,
        boolean sample,
        List<Message> messages,
        String formKey,
        String draft,
        Optional<String> outcome,
        Optional<String> problem,
        boolean secret,
        boolean asksAboutKey,
        boolean fresh) {

    public TicketPage {
        messages = List.copyOf(messages);
    }

    /** One message of the conversation. */
    public record Message(boolean fromStaff, boolean automatic, String author, String text, Instant at) {}
}
