package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a text cannot be kept or published as it is.
 *
 * @param language of the text that is meant; null for what holds for both
 */
public record PostProblem(@Nullable Language language, Part part, Kind kind) {

    /** The part of the text that is meant. */
    public enum Part implements Labelled {
        TITLE,
        SUMMARY,
        BODY,
        /** When the next post is promised. */
        PROMISE;

        @Override
        public String labelKey() {
            return "updates.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with it. */
    public enum Kind implements Labelled {
        MISSING,
        TOO_LONG,
        /** It holds a secret, or something that only looks like one: readers could not tell either. */
        SECRET,
        /** It holds characters that were damaged on the way or cannot be shown. */
        DAMAGED,
        /** It refers to a fact that does not exist; readers would see a dash. */
        UNKNOWN_FACT,
        DEAD_LINK,
        /** It could run something, or be read on the way. */
        UNSAFE_LINK,
        RAW_HTML,
        /** More cells than anybody could read on a phone. */
        HUGE_TABLE,
        /** It still has a gap that a draft left to be filled. */
        GAP,
        /** It promises the next post for a time that will have passed when this one comes. */
        TOO_EARLY;

        @Override
        public String labelKey() {
            return "updates.problem." + name().toLowerCase(Locale.ROOT);
        }
    }
}
