package dev.trustdesk.portal.help;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a requester found the help that ended with a resolve.
 *
 * @param words what they added; null if nothing
 */
public record Rating(
        Instant resolvedAt, Score score, @Nullable String words, Instant ratedAt) {}
