package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Locale;
import java.util.Optional;

/** How a statement is known. */
public enum Confidence implements Labelled {
    /** The project wrote it. */
    STATED("P", Tone.GOOD),
    /** A team member said it, as relayed by a summary. */
    RELAYED("P*", Tone.INFO),
    /** Community members or the press say it. */
    REPORTED("C", Tone.CAUTION),
    /** Unclear or contradictory. */
    UNVERIFIED("U", Tone.UNKNOWN),
    /** Seen in the published artefact itself. */
    VERIFIED("V", Tone.GOOD);

    private final String mark;
    private final Tone tone;

    Confidence(String mark, Tone tone) {
        this.mark = mark;
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** The confidence of a mark of the starter pack, such as {@code P*}. */
    public static Optional<Confidence> ofMark(String mark) {
        for (var confidence : values()) {
            if (confidence.mark.equals(mark)) {
                return Optional.of(confidence);
            }
        }
        return Optional.empty();
    }

    /** The form in the database. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Confidence ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    @Override
    public String labelKey() {
        return "content.confidence." + stored();
    }
}
