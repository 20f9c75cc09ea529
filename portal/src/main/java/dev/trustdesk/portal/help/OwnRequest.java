package dev.trustdesk.portal.help;

import java.time.Instant;

/** An open request of one's own that a new one may repeat, by the link that was shown to prove it. */
public record OwnRequest(String token, long number, Instant askedAt) {}
