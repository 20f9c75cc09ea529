package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Locale;

/** How far an incident has been dealt with. */
public enum IncidentStage implements Labelled {
    INVESTIGATING(Tone.BAD),
    IDENTIFIED(Tone.BAD),
    MONITORING(Tone.CAUTION),
    RESOLVED(Tone.GOOD),
    /** Nobody has said how it ended. */
    UNKNOWN(Tone.UNKNOWN);

    private final Tone tone;

    IncidentStage(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    @Override
    public String labelKey() {
        return "trust.stage." + name().toLowerCase(Locale.ROOT);
    }
}
