package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far an incident has been dealt with. */
public enum IncidentStage implements Labelled {
    INVESTIGATING(Tone.BAD),
    IDENTIFIED(Tone.BAD),
    MONITORING(Tone.CAUTION),
    RESOLVED(Tone.GOOD),
    /** Resolved, and reviewed in public. */
    POSTMORTEM(Tone.GOOD),
    /** Nobody has said how it ended. */
    UNKNOWN(Tone.UNKNOWN);

    private final Tone tone;

    IncidentStage(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Still going on, as far as is known. */
    public boolean isOpen() {
        return this == INVESTIGATING || this == IDENTIFIED || this == MONITORING;
    }

    /**
     * Whether an update may say this after that. Every way back is open, because an all-clear can be wrong; but a review is of what is
     * resolved, and what was known is not unlearned.
     *
     * @param before empty for a new incident
     */
    public boolean mayFollow(Optional<IncidentStage> before) {
        return switch (this) {
            case POSTMORTEM ->
                before.filter(stage -> stage == RESOLVED || stage == POSTMORTEM).isPresent();
            case UNKNOWN -> before.filter(stage -> stage == UNKNOWN).isPresent();
            case INVESTIGATING, IDENTIFIED, MONITORING, RESOLVED -> true;
        };
    }

    /** What an update may say after that. */
    public static List<IncidentStage> after(Optional<IncidentStage> before) {
        return Arrays.stream(values()).filter(stage -> stage.mayFollow(before)).toList();
    }

    @Override
    public String labelKey() {
        return "trust.stage." + name().toLowerCase(Locale.ROOT);
    }
}
