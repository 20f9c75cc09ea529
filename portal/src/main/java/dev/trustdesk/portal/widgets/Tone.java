package dev.trustdesk.portal.widgets;

import java.util.Locale;

/** How a state is felt; never the only sign of it, because a {@link StatusBadge} always says a word too. */
public enum Tone {
    GOOD,
    CAUTION,
    BAD,
    NEUTRAL,
    INFO,
    /** Nobody knows; drawn with a dashed line. */
    UNKNOWN;

    /** The value that {@code data-tone} has in the shared style sheet. */
    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
