package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What was done to a row. */
public enum Deed implements Labelled {
    RECORDED,
    /** The starter pack brought something else. */
    IMPORTED,
    PUBLISHED,
    /** Compared with its sources; nothing had to be changed. */
    VERIFIED,
    /** The next check was due and nobody had made it. */
    LAPSED,
    SHOWN,
    HIDDEN;

    /** As the audit trail names it. */
    String action() {
        return "exchange." + name().toLowerCase(Locale.ROOT);
    }

    /** The text that tells readers of it, where no status changed. */
    String newsKey() {
        return "exchanges.news." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String labelKey() {
        return "exchanges.deed." + name().toLowerCase(Locale.ROOT);
    }
}
