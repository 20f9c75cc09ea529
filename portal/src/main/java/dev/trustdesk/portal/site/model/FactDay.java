package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The day that a fact names, in UTC.
 *
 * @param at the instant; null if only the day is known
 */
public record FactDay(LocalDate on, @Nullable Instant at) {

    public boolean isAhead(Instant now) {
        return at == null ? !on.isBefore(today(now)) : at.isAfter(now);
    }

    /** How many midnights lie before it. */
    public long days(Instant now) {
        return ChronoUnit.DAYS.between(today(now), on);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
