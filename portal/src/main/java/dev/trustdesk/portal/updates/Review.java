package dev.trustdesk.portal.updates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A second pair of eyes before a post is published.
 *
 * @param askedBy the account that asked for it
 * @param by the account that read the text as it is now and found it right; null until somebody has
 */
public record Review(
        String askedBy,
        Instant askedAt,
        @Nullable String by,
        @Nullable Instant at) {

    public boolean isDone() {
        return by != null;
    }
}
