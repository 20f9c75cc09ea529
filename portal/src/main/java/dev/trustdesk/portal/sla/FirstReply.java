package dev.trustdesk.portal.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One first-response clock, as far as the compliance figure needs it.
 *
 * @param leftOut why it does not count: excluded, or ended without a result; null if it counts
 */
record FirstReply(
        ClockState state,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable String leftOut,
        int policyVersion) {

    Optional<Duration> took() {
        return stoppedAt == null || state == ClockState.ENDED
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, stoppedAt));
    }
}
