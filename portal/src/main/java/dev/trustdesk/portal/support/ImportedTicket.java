package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.sla.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of another desk, cleaned and checked.
 *
 * @param origin which desk that was, as the audit trail names it
 * @param messages oldest first; never none
 */
public record ImportedTicket(
        String origin,
        String subject,
        Category category,
        Language language,
        boolean resolved,
        @Nullable String contactMail,
        Instant openedAt,
        Sorting sorting,
        List<Message> messages) {
    public ImportedTicket {
        messages = List.copyOf(messages);
    }

    /**
     * How it was sorted there, in our terms.
     *
     * @param assignee null if nobody, or nobody who is here
     * @param tags as {@link TagRules} would keep them
     */
    public record Sorting(@Nullable AccountId assignee, Priority priority, Set<String> tags) {

        /** Of a ticket of which its desk says nothing. */
        public static final Sorting NONE = new Sorting(null, Priority.NORMAL, Set.of());

        public Sorting {
            tags = Set.copyOf(tags);
        }
    }

    /** @param authorName of staff, who need not have an account here; null for everybody else */
    public record Message(MessageKind kind, @Nullable String authorName, String text, Instant at) {}
}
