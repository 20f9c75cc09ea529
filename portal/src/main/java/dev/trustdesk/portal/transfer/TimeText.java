package dev.trustdesk.portal.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as databases and interfaces write them: {@code 2025-11-11 10:00}, with or without seconds, with a space or a T, with or without
 * a zone. What could be read in two ways, such as 11/12/2025, is not read at all.
 */
final class TimeText {

    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Pattern NAMED_UTC = Pattern.compile(" ?(UTC|GMT)$");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[' '][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private TimeText() {}

    /** Empty if it cannot be read, or lies before there were desks. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            var written = NAMED_UTC.matcher(text.strip()).replaceFirst("Z");
            var time = TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
            var instant = time instanceof LocalDateTime local
                    ? local.atZone(zone).toInstant()
                    : OffsetDateTime.from(time).toInstant();
            return Optional.of(instant).filter(at -> !at.isBefore(EARLIEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
