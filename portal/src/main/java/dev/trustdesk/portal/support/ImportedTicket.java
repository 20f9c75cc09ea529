package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
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
        List<Message> messages) {
    public ImportedTicket {
        messages = List.copyOf(messages);
    }

    /** @param authorName of staff, who need not have an account here; null for everybody else */
    public record Message(MessageKind kind, @Nullable String authorName, String text, Instant at) {}
}
