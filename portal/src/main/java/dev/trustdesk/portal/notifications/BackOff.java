package dev.trustdesk.portal.notifications;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time, and never at the same moment as all the others. */
class BackOff {

    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 20;

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** Between half of the full pause and all of it. */
    Duration after(int attempts) {
        var full = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        var millis = Math.min(full.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }
}
