package dev.trustdesk.portal.support.ui;

import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How spans of time and due times are said: a word and a tone, as coarse as a glance needs. */
record TimeLeft(Wording words) {

    private static final Duration SOON = Duration.ofHours(12);

    /** Time left or overdue; empty when nothing is due. */
    String due(@Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return "";
        }
        var left = Duration.between(now, dueAt);
        return left.isNegative()
                ? words.get("support.due.overdue", span(left.negated()))
                : words.get("support.due.left", span(left));
    }

    static Tone tone(@Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return Tone.NEUTRAL;
        }
        if (isOverdue(dueAt, now)) {
            return Tone.BAD;
        }
        return Duration.between(now, dueAt).compareTo(SOON) < 0 ? Tone.CAUTION : Tone.INFO;
    }

    static boolean isOverdue(@Nullable Instant dueAt, Instant now) {
        return dueAt != null && now.isAfter(dueAt);
    }

    String ago(Instant then, Instant now) {
        return words.get("support.ago", span(Duration.between(then, now)));
    }

    /** The two largest units; the smaller is left out from a day on, where nobody counts minutes. */
    String span(Duration length) {
        if (length.toDays() >= 2) {
            return words.get("support.time.days", length.toDays(), length.toHoursPart());
        }
        if (length.toHours() >= 1) {
            return words.get("support.time.hours", length.toHours(), length.toMinutesPart());
        }
        return words.get("support.time.minutes", Math.max(0, length.toMinutes()));
    }
}
