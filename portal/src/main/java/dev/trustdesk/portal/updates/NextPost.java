package dev.trustdesk.portal.updates;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the next post is due.
 *
 * @param lateBy how long ago that was; null while there is time
 */
public record NextPost(Instant dueAt, @Nullable Duration lateBy) {

    static NextPost asOf(Instant now, Instant dueAt) {
        return new NextPost(dueAt, now.isAfter(dueAt) ? Duration.between(dueAt, now) : null);
    }
}
