package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a manuscript cannot be kept or taken as it is.
 *
 * @param language null of what holds for both
 */
public record FaqProblem(@Nullable Language language, Part part, Kind kind) {

    /** The part that is meant. */
    public enum Part implements Labelled {
        TITLE,
        SUMMARY,
        BODY,
        CATEGORY,
        SLUG,
        SOURCES,
        /** Words by which it is found, besides its own. */
        KEYWORDS,
        SIZE,
        /** The Korean text as a whole. */
        KOREAN,
        /** The manuscript as a whole. */
        ALL;

        @Override
        public String labelKey() {
            return "faq.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with it. */
    public enum Kind implements Labelled {
        MISSING,
        TOO_LONG,
        /** More words, or longer ones, than anybody looks for. */
        TOO_MANY,
        /** It holds a secret, or something that only looks like one: readers could not tell either. */
        SECRET,
        /** It holds characters that were damaged on the way or cannot be shown. */
        DAMAGED,
        /** It refers to a fact that does not exist; readers would see a dash. */
        UNKNOWN_FACT,
        /** A link leads nowhere. */
        DEAD_LINK,
        /** A link could run something, or is not encrypted. */
        UNSAFE_LINK,
        /** A table that nobody can read and that makes the page heavy. */
        HUGE_TABLE,
        RAW_HTML,
        TOP_HEADING,
        /** Another answer has the address, or has had it. */
        ADDRESS_TAKEN,
        BAD_ADDRESS,
        UNKNOWN_SOURCE,
        /** A major change, or one of facts, is not in the Korean text, and nobody has chosen to publish without. */
        LACKS_CHANGE,
        /** There is nothing that readers do not have already. */
        UNCHANGED;

        @Override
        public String labelKey() {
            return "faq.problem." + name().toLowerCase(Locale.ROOT);
        }
    }
}
