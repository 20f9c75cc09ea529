package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How spans of time and due times are said: a word and a tone, as coarse as a glance needs. */
record TimeLeft(Wording words) {

    private static final Duration SOON = Duration.ofHours(12);
    // The promise is told in hours, so time left is too.
    private static final Duration COUNTED_IN_HOURS = Duration.ofHours(72);

    /** Time left or overdue; empty when nothing is due. */
    String due(@Nullable Instant dueAt, Instant now) {
        return due(dueAt, now, this::span);
    }

    /** The same in as few words as a list needs. */
    String dueAtAGlance(@Nullable Instant dueAt, Instant now) {
        return due(dueAt, now, this::glance);
    }

    private String due(@Nullable Instant dueAt, Instant now, Function<Duration, String> said) {
        if (dueAt == null) {
            return "";
        }
        var left = Duration.between(now, dueAt);
        return left.isNegative()
                ? words.get("desk.due.overdue", said.apply(left.negated()))
                : words.get("desk.due.left", said.apply(left));
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
        return words.get("desk.ago", glance(Duration.between(then, now)));
    }

    /** One unit where the next would not matter. */
    private String glance(Duration length) {
        if (length.compareTo(COUNTED_IN_HOURS) > 0) {
            return words.get("desk.time.whole-days", length.toDays());
        }
        return length.toHours() >= 3 ? words.get("desk.time.whole-hours", length.toHours()) : span(length);
    }

    /** The two largest units. */
    String span(Duration length) {
        if (length.compareTo(COUNTED_IN_HOURS) > 0) {
            return words.get("desk.time.days", length.toDays(), length.toHoursPart());
        }
        if (length.toHours() >= 1) {
            return words.get("desk.time.hours", length.toHours(), length.toMinutesPart());
        }
        return words.get("desk.time.minutes", Math.max(0, length.toMinutes()));
    }
}
