package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What a clock measures (SLA.md). */
public enum ClockKind implements Labelled {
    FIRST_RESPONSE,
    NEXT_RESPONSE,
    RESOLUTION;

    @Override
    public String labelKey() {
        return "support.clock." + name().toLowerCase(Locale.ROOT);
    }
}
