package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.time.Duration;
import java.util.Locale;

/** How bad an incident is, as the incident guide defines it: S1 is the worst. */
public enum IncidentSeverity implements Labelled {
    S1(Duration.ofHours(4), Tone.BAD),
    S2(Duration.ofHours(12), Tone.BAD),
    S3(Duration.ofDays(1), Tone.CAUTION),
    S4(Duration.ofDays(7), Tone.NEUTRAL);

    private final Duration every;
    private final Tone tone;

    IncidentSeverity(Duration every, Tone tone) {
        this.every = every;
        this.tone = tone;
    }

    /** How often readers are told something while it is open, as the incident guide promises. */
    public Duration every() {
        return every;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether every page says so while it is open. */
    public boolean isPinned() {
        return this == S1 || this == S2;
    }

    @Override
    public String labelKey() {
        return "trust.severity." + name().toLowerCase(Locale.ROOT);
    }
}
