package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;
import java.util.Optional;

/** How a statement is known. */
public enum Confidence implements Labelled {
    /** The project wrote it. */
    STATED("P"),
    /** A team member said it, as relayed by a summary. */
    RELAYED("P*"),
    /** Community members or the press say it. */
    REPORTED("C"),
    /** Unclear or contradictory. */
    UNVERIFIED("U"),
    /** Seen in the published artefact itself. */
    VERIFIED("V");

    private final String mark;

    Confidence(String mark) {
        this.mark = mark;
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
