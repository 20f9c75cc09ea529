package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** How much a ticket matters to whoever sorts the queue; a policy may promise more for some. */
public enum Priority implements Labelled {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    @Override
    public String labelKey() {
        return "sla.priority." + name().toLowerCase(Locale.ROOT);
    }
}
