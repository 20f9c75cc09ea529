package dev.trustdesk.portal.site;

import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.FactDay;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/** One event as calendars read it (RFC 5545), with reminders a week and a day before. */
final class CalendarFile {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST_LINE = 75;
    private static final String[] REMINDERS = {"-P7D", "-P1D"};

    private CalendarFile() {}

    static String of(Fact fact, FactDay day, String url) {
        var changed = fact.standing().history().isEmpty()
                ? day.on().atStartOfDay(ZoneOffset.UTC).toInstant()
                : fact.standing().history().getFirst().at();
        var at = day.at();
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Trustdesk//Facts//EN");
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + fact.key() + "@" + URI.create(url).getHost());
        lines.add("DTSTAMP:" + INSTANT.format(changed));
        // Whoever imports it again after a change gets the new day, not a second event.
        lines.add("SEQUENCE:" + Math.max(0, fact.standing().history().size() - 1));
        lines.add(at == null ? "DTSTART;VALUE=DATE:" + DAY.format(day.on()) : "DTSTART:" + INSTANT.format(at));
        lines.add("SUMMARY:" + escaped("AI16Z → elizaOS: " + fact.label()));
        lines.add("URL:" + url);
        for (var reminder : REMINDERS) {
            lines.add("BEGIN:VALARM");
            lines.add("ACTION:DISPLAY");
            lines.add("DESCRIPTION:" + escaped(fact.label()));
            lines.add("TRIGGER:" + reminder);
            lines.add("END:VALARM");
        }
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        var file = new StringBuilder();
        lines.forEach(line -> fold(line, file));
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line has at most 75 octets; what goes on begins with a space, and no letter is cut in two. */
    private static void fold(String line, StringBuilder file) {
        var octets = 0;
        for (var letter : line.codePoints().toArray()) {
            var text = Character.toString(letter);
            var length = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(text);
            octets += length;
        }
        file.append("\r\n");
    }
}
