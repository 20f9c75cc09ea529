package dev.trustdesk.portal.platform;

import java.time.Duration;

/** {@link Texts} in one language. */
public record Wording(Texts texts, Language language) {

    public String get(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    public String of(Labelled value) {
        return texts.of(language, value);
    }

    /** A length of time in its largest whole unit. */
    public String span(Duration span) {
        if (span.toDays() > 0) {
            return get("platform.span.days", span.toDays());
        }
        return span.toHours() > 0
                ? get("platform.span.hours", span.toHours())
                : get("platform.span.minutes", Math.max(1, span.toMinutes()));
    }

    /** How late something is, in words that change by the hour. */
    public String late(Duration by) {
        return get("platform.late", by.toHours() == 0 ? get("platform.span.under-an-hour") : span(by));
    }
}
