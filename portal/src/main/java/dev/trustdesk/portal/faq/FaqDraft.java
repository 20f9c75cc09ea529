package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.UUID;

/**
 * What staff suggest for the FAQ.
 *
 * @param ticket where the answer was given
 * @param proposedBy as the audit trail names people
 */
public record FaqDraft(
        UUID id,
        Language language,
        String question,
        String answer,
        TicketId ticket,
        String proposedBy,
        Instant proposedAt) {}
