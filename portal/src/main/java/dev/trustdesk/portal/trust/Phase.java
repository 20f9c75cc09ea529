package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Locale;

/** The state of the migration. */
public enum Phase implements Labelled {
    UPCOMING(Tone.INFO),
    OPEN(Tone.GOOD),
    CLOSING(Tone.CAUTION),
    CLOSED(Tone.NEUTRAL);

    private final Tone tone;

    Phase(Tone tone) {
        this.tone = tone;
    }

    /** The phase that a fact's value names. */
    static Phase of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    public Tone tone() {
        return tone;
    }

    @Override
    public String labelKey() {
        return "trust.phase." + name().toLowerCase(Locale.ROOT);
    }
}
