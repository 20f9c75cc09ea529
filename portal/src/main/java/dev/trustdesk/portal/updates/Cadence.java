package dev.trustdesk.portal.updates;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The weekly rhythm. */
final class Cadence {

    private static final LocalTime HOUR = LocalTime.of(9, 0);
    // A post of Friday or later is not followed by one on Monday.
    private static final Duration LEAST = Duration.ofDays(3);

    private Cadence() {}

    /** When the next post is due after one that was published; its own promise counts first. */
    static Instant dueAfter(Instant publishedAt, @Nullable Instant promised) {
        if (promised != null) {
            return promised;
        }
        var earliest = publishedAt.plus(LEAST).atOffset(ZoneOffset.UTC);
        var monday =
                earliest.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(HOUR);
        return (monday.isBefore(earliest) ? monday.plusWeeks(1) : monday).toInstant();
    }
}
