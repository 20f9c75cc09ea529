package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why what is written about a fake cannot be published.
 *
 * @param language null where the part is the same in both
 */
public record FakeProblem(@Nullable Language language, Part part, Kind kind) {

    /** The part that is meant. */
    public enum Part implements Labelled {
        TITLE,
        INDICATOR,
        BODY,
        SEEN;

        @Override
        public String labelKey() {
            return "trust.fakes.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with it. */
    public enum Kind implements Labelled {
        MISSING,
        TOO_LONG,
        SECRET,
        DAMAGED,
        UNKNOWN_FACT,
        DEAD_LINK,
        /** It could run something, or be read on the way. */
        UNSAFE_LINK,
        RAW_HTML,
        /** More cells than anybody could read on a phone. */
        HUGE_TABLE,
        /** A link of the text leads to the fake itself. */
        LEADS_THERE,
        /** It would call something fake that is on the official list. */
        OFFICIAL,
        /** The day has not come yet. */
        NOT_POSSIBLE;

        @Override
        public String labelKey() {
            return "trust.fakes.problem." + name().toLowerCase(Locale.ROOT);
        }
    }
}
