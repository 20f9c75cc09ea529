package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the count of questions sees it.
 *
 * @param counts whether it is a question of a reader: no sample, no spam, and not the going on of another ticket
 * @param entryId the answer that it is linked to; null if none
 * @param decided whether somebody has said which question it asks, be it a new one
 * @param entryBefore an earlier ticket is linked to the same answer
 */
public record AskedTicket(
        TicketId id,
        Language language,
        Instant askedAt,
        boolean counts,
        @Nullable String entryId,
        boolean decided,
        boolean entryBefore) {}
