package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Locale;

/** Whether a claim stands. A fact stands or is retired; an official record may also be doubted. */
public enum ClaimStatus implements Labelled {
    /** Of an official record: the project's own artefact names it. */
    CONFIRMED(Tone.GOOD),
    /** Said to be official, with a note that says why it is doubted. */
    UNCONFIRMED(Tone.UNKNOWN),
    /** It no longer holds. It is kept for its history, and so that the checker can say that it was official once. */
    RETIRED(Tone.NEUTRAL);

    private final Tone tone;

    ClaimStatus(Tone tone) {
        this.tone = tone;
    }

    static ClaimStatus of(boolean confirmed, boolean retired) {
        return retired ? RETIRED : confirmed ? CONFIRMED : UNCONFIRMED;
    }

    public Tone tone() {
        return tone;
    }

    @Override
    public String labelKey() {
        return "trust.status." + name().toLowerCase(Locale.ROOT);
    }
}
