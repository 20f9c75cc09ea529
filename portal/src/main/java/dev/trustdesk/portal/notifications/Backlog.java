package dev.trustdesk.portal.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far the outbox is behind, as numbers: no notice can be told from them. News for many subscribers does not count: one address that
 * is gone is no reason to wake anybody.
 */
@Component
public class Backlog {

    /**
     * The outbox at one moment.
     *
     * @param oldestWaiting when the oldest notice that waits was left; null when none waits
     * @param givenUp how many were given up since the moment that was asked for, and not tried again
     */
    public record Reading(int waiting, @Nullable Instant oldestWaiting, int givenUp) {}

    private final OutboxStore store;

    Backlog(OutboxStore store) {
        this.store = store;
    }

    /** What waits now, and what was given up since then. */
    public Reading read(Instant givenUpSince) {
        return store.backlog(givenUpSince);
    }
}
