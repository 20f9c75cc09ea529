package dev.trustdesk.portal.sla;

import java.time.Duration;
import java.util.Optional;

/** One version of the promise; a ticket keeps the version that it started under (SLA.md, rule 11). */
record SlaPolicy(int version, Duration firstResponse, Duration nextResponse) {

    /** How long the clock may run; empty for resolution, which is measured but not promised. */
    Optional<Duration> target(ClockKind clock) {
        return switch (clock) {
            case FIRST_RESPONSE -> Optional.of(firstResponse);
            case NEXT_RESPONSE -> Optional.of(nextResponse);
            case RESOLUTION -> Optional.empty();
        };
    }
}
