package dev.trustdesk.portal.updates;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which reminder of a promised post is the current one: after a pause of the desk only this one is sent, and not all that were missed.
 *
 * @param hours from the promised time: negative before it
 */
record ReminderStep(long hours) {

    private static final long DAY_BEFORE = -24;
    private static final long TWO_HOURS_BEFORE = -2;
    private static final long DAY = 24;

    /**
     * The last step that has come.
     *
     * @param promisedAt when the promise was made: what lay before that is no step of it
     */
    static Optional<ReminderStep> at(Instant now, Instant due, Instant promisedAt) {
        var hours = Math.floorDiv(
                Duration.between(due, now).toSeconds(), Duration.ofHours(1).toSeconds());
        if (hours < DAY_BEFORE) {
            return Optional.empty();
        }
        var step = hours >= 0 ? hours - hours % DAY : hours >= TWO_HOURS_BEFORE ? TWO_HOURS_BEFORE : DAY_BEFORE;
        return due.plus(Duration.ofHours(step)).isBefore(promisedAt)
                ? Optional.empty()
                : Optional.of(new ReminderStep(step));
    }

    @Override
    public String toString() {
        return Long.toString(hours);
    }
}
