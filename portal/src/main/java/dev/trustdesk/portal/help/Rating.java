package dev.trustdesk.portal.help;

import java.time.Instant;

/** How a requester found the help that ended with a resolve. */
public record Rating(Instant resolvedAt, Score score, Instant ratedAt) {}
