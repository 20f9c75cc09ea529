package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** How bad an incident is, as the incident guide defines it: S1 is the worst. */
public enum IncidentSeverity implements Labelled {
    S1,
    S2,
    S3,
    S4;

    @Override
    public String labelKey() {
        return "trust.severity." + name().toLowerCase(Locale.ROOT);
    }
}
