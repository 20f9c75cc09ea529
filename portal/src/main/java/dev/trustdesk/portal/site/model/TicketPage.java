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
 * @param together it is answered with other requests that ask the same
 * @param outcome how it ended, in a sentence
 * @param fresh just sent: the page says so
 * @param mail said about mail; its button is shown if {@code canAskMail}
 * @param rating how the help was, once the ticket is resolved; empty before
 * @param accountPath where the ticket can be added to an account
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
        boolean resolved,
        boolean closable,
        boolean together,
        Optional<String> outcome,
        boolean fresh,
        String mail,
        boolean canAskMail,
        Optional<RatingForm> rating,
        String accountPath,
        List<Message> messages,
        Answer answer) {

    public TicketPage {
        messages = List.copyOf(messages);
    }

    /**
     * One message of the conversation.
     *
     * @param code proves that it is ours; null for the requester's own
     */
    public record Message(
            boolean fromStaff,
            boolean automatic,
            String author,
            String text,
            Instant at,
            @Nullable String code,
            List<File> files) {
        public Message {
            files = List.copyOf(files);
        }
    }

    /** A file of a message, and where it is read. */
    public record File(
            String name,
            String about,
            String path,
            boolean image,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /**
     * The form to write again.
     *
     * @param secret a secret was found in what was typed, which is gone
     * @param asksAboutKey its digits may be a private key or the id of a transaction: the form asks which
     */
    public record Answer(String formKey, String draft, Optional<String> problem, boolean secret, boolean asksAboutKey) {

        /** What was written has not been kept. */
        public boolean refused() {
            return secret || problem.isPresent();
        }
    }
}
