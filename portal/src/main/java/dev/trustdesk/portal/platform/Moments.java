package dev.trustdesk.portal.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How instants are kept, and how they are written for people: always in UTC and in Korean time, nearest one first. */
public final class Moments {

    public static final ZoneId KST = ZoneId.of("Asia/Seoul");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Moments() {}

    /** {@code 2025-11-11 11:40 UTC (20:40 KST)}, in Korean {@code 2025-11-11 20:40 KST (11:40 UTC)}. */
    public static String written(Instant instant, Language language) {
        return language == Language.KO
                ? both(instant, KST, "KST", ZoneOffset.UTC, "UTC")
                : both(instant, ZoneOffset.UTC, "UTC", KST, "KST");
    }

    /** As exactly as the database keeps it: an instant must not change by being stored. */
    public static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static String both(Instant instant, ZoneId first, String firstName, ZoneId second, String secondName) {
        var here = instant.atZone(first);
        var there = instant.atZone(second);
        var sameDay = here.toLocalDate().equals(there.toLocalDate());
        return "%s %s (%s %s)"
                .formatted(MINUTE.format(here), firstName, (sameDay ? TIME : MINUTE).format(there), secondName);
    }
}
