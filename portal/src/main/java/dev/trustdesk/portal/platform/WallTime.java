package dev.trustdesk.portal.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What a date and a time on somebody's clock mean as an instant. Where clocks are changed, a time may not exist, or come twice: neither is
 * decided in silence.
 */
public sealed interface WallTime {

    record At(Instant instant) implements WallTime {}

    /** Clocks go back: the time comes twice. */
    record Twice(Instant first, Instant second) implements WallTime {}

    /** Clocks go forward over it: from one time of the day to the other. */
    record Skipped(LocalTime from, LocalTime to) implements WallTime {}

    static WallTime of(LocalDateTime time, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(time);
        return switch (offsets.size()) {
            case 1 -> new At(time.toInstant(offsets.getFirst()));
            case 0 -> {
                var gap = zone.getRules().getTransition(time);
                yield new Skipped(
                        gap.getDateTimeBefore().toLocalTime(),
                        gap.getDateTimeAfter().toLocalTime());
            }
            default -> new Twice(time.toInstant(offsets.getFirst()), time.toInstant(offsets.getLast()));
        };
    }
}
