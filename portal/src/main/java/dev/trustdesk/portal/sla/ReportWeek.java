package dev.trustdesk.portal.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** A week from Monday to Sunday in one named zone, in which a report counts. */
public record ReportWeek(LocalDate monday, ZoneId zone) {

    /** In which all reports count: the zone of most readers and of the desk. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    public ReportWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("Not a Monday: " + monday);
        }
    }

    /** The week that an instant falls into. */
    public static ReportWeek of(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone), zone);
    }

    public static ReportWeek of(LocalDate day, ZoneId zone) {
        return new ReportWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    public Instant from() {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    public Instant to() {
        return next().from();
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public ReportWeek next() {
        return new ReportWeek(monday.plusWeeks(1), zone);
    }

    public ReportWeek previous() {
        return new ReportWeek(monday.minusWeeks(1), zone);
    }
}
