package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Where a clock stands. {@code ENDED}: stopped without a result, neither met nor missed. */
public enum ClockState implements Labelled {
    RUNNING,
    PAUSED,
    MET,
    MISSED,
    ENDED;

    @Override
    public String labelKey() {
        return "sla.clock_state." + name().toLowerCase(Locale.ROOT);
    }

    public boolean stopped() {
        return this != RUNNING && this != PAUSED;
    }
}
