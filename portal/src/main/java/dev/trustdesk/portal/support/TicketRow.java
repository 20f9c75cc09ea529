package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as one line of the queue.
 *
 * @param nextDueAt null when nothing promised is outstanding
 * @param unanswered the requester waits for a reply
 * @param mergedInto the ticket in which this one goes on; null unless it was merged
 */
public record TicketRow(
        TicketId id,
        long number,
        String subject,
        Category category,
        Language language,
        TicketState state,
        @Nullable AccountId assignee,
        @Nullable Instant nextDueAt,
        boolean unanswered,
        Instant createdAt,
        Instant changedAt,
        @Nullable String exchange,
        boolean sample,
        long version,
        Priority priority,
        @Nullable TicketId mergedInto) {

    /** The same, standing elsewhere. */
    TicketRow in(TicketState other) {
        return new TicketRow(
                id,
                number,
                subject,
                category,
                language,
                other,
                assignee,
                nextDueAt,
                unanswered,
                createdAt,
                changedAt,
                exchange,
                sample,
                version,
                priority,
                mergedInto);
    }
}
