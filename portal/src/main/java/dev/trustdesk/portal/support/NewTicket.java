package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket about to be made.
 *
 * @param submissionHash tells a double submit; empty for samples
 */
public record NewTicket(
        HelpText text,
        Language language,
        String checkWord,
        Optional<TicketId> follows,
        Instant at,
        boolean sample,
        byte @Nullable [] submissionHash) {

    /** What the requester wrote, cleaned and checked. */
    public record HelpText(
            Category category,
            String subject,
            String text,
            @Nullable String transactionId,
            @Nullable String walletAddress,
            @Nullable String exchange,
            @Nullable String contactMail) {}
}
