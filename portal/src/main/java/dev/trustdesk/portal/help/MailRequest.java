package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that somebody asked for on the site.
 *
 * @param checkWord of the ticket for which it was asked; null when lost links were asked for
 */
record MailRequest(
        UUID id,
        String address,
        Language language,
        @Nullable String checkWord,
        Instant askedAt) {}
