package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Where a file comes from, which decides the names of its columns (docs/import-and-export.md). */
public enum Origin implements Labelled {
    /** Our own format, for every desk that has no other. */
    PLAIN,
    ZAMMAD,
    OSTICKET;

    @Override
    public String labelKey() {
        return "transfer.origin." + word();
    }

    /** The name of a small file of this origin, to begin from. */
    public String example() {
        return "example-" + word() + ".csv";
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
