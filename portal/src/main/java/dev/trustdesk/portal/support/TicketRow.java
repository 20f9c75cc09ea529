package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as one line of the queue.
 *
 * @param nextDueAt null when nothing promised is outstanding
 * @param unanswered the requester waits for a reply
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
        long version) {}
