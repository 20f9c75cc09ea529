package dev.trustdesk.portal.platform;

import java.util.Locale;

/** How a state is felt; never the only sign of it, because a state is always shown with its word too. */
public enum Tone {
    GOOD,
    CAUTION,
    BAD,
    NEUTRAL,
    INFO,
    /** Nobody knows; drawn with a dashed line. */
    UNKNOWN;

    /** The value that {@code data-tone} has in the shared style sheet. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
