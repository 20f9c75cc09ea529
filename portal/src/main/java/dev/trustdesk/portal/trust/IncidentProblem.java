package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why what is written about an incident cannot be kept or told.
 *
 * @param language null where the part is the same in both
 */
public record IncidentProblem(@Nullable Language language, Part part, Kind kind) {

    /** The part that is meant. */
    public enum Part implements Labelled {
        TITLE,
        AFFECTED,
        ADVICE,
        BODY,
        STAGE,
        EVERY,
        BEGAN,
        CORRECTS;

        @Override
        public String labelKey() {
            return "trust.incident.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with it. */
    public enum Kind implements Labelled {
        MISSING,
        TOO_LONG,
        /** It holds a secret, or something that only looks like one: readers could not tell either. */
        SECRET,
        /** It holds characters that were damaged on the way or cannot be shown, or more than one line where one fits. */
        DAMAGED,
        /** It refers to a fact that does not exist; readers would see a dash. */
        UNKNOWN_FACT,
        DEAD_LINK,
        /** It could run something, or be read on the way. */
        UNSAFE_LINK,
        RAW_HTML,
        /** More cells than anybody could read on a phone. */
        HUGE_TABLE,
        /** A blank of a ready text was not filled in. */
        UNFILLED,
        /** A stage that cannot follow the one before it, or a time that cannot be. */
        NOT_POSSIBLE;

        @Override
        public String labelKey() {
            return "trust.incident.problem." + name().toLowerCase(Locale.ROOT);
        }
    }
}
