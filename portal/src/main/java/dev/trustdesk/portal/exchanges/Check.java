package dev.trustdesk.portal.exchanges;

import java.time.Duration;

/** Whether somebody who changes a row has compared all of it with its sources. */
public sealed interface Check {

    /** They have; {@code next} is how long that holds. */
    record Compared(Duration next) implements Check {
        public Compared {
            if (!next.isPositive() || next.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("Not between now and a year: " + next);
            }
        }
    }

    /** They have not: a status that changes takes an earlier verification with it. */
    record NotCompared() implements Check {}

    Duration LONGEST = Duration.ofDays(366);
}
