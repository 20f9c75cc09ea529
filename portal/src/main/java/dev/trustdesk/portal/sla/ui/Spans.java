package dev.trustdesk.portal.sla.ui;

import dev.trustdesk.portal.platform.Wording;
import java.time.Duration;

/** How lengths of time are said: in hours, as the promise is. */
final class Spans {

    private Spans() {}

    static String in(Wording words, Duration length) {
        if (length.toHours() == 0) {
            return words.get("sla.span.minutes", length.toMinutes());
        }
        return length.toMinutesPart() == 0
                ? words.get("sla.span.hours", length.toHours())
                : words.get("sla.span.hours-minutes", length.toHours(), length.toMinutesPart());
    }
}
