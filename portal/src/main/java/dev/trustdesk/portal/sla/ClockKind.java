package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What a clock measures (SLA.md). */
public enum ClockKind implements Labelled {
    FIRST_RESPONSE,
    NEXT_RESPONSE,
    RESOLUTION;

    @Override
    public String labelKey() {
        return "sla.clock." + name().toLowerCase(Locale.ROOT);
    }
}
