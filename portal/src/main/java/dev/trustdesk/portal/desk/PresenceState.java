package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What somebody does with a ticket that they have open; what says most first. */
public enum PresenceState implements Labelled {
    TYPING,
    VIEWING,
    /** It stands open in a window in which nothing has been done for a while. */
    OPENED;

    @Override
    public String labelKey() {
        return "desk.presence." + name().toLowerCase(Locale.ROOT);
    }
}
