package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code security.txt} by RFC 9116. Its date moves with the clock, so that it can never lapse unnoticed (SEC-01). */
final class SecurityTxt {

    /** The standard advises less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private SecurityTxt() {}

    static String of(TrustdeskSettings settings, String contact, Instant now) {
        // Whole days: the file, and so its ETag, changes once a day at most.
        var expires = now.plus(VALID).truncatedTo(ChronoUnit.DAYS);
        return """
            Contact: mailto:%s
            Expires: %s
            Preferred-Languages: en, ko
            Canonical: %s
            Policy: %s
            """.formatted(
                contact, expires, settings.url("/.well-known/security.txt"), settings.url("/security/incident-guide"));
    }
}
