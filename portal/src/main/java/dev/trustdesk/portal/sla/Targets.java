package dev.trustdesk.portal.sla;

import java.time.Duration;
import java.util.Optional;

/** How long a clock may run; empty for one that promises nothing. */
@FunctionalInterface
interface Targets {

    Optional<Duration> of(ClockKind clock);
}
