package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a change cannot be proposed as it was written.
 *
 * @param language null of what holds for both
 */
public record ClaimProblem(@Nullable Language language, Part part, Kind kind) {

    /** The part that is meant. */
    public enum Part implements Labelled {
        KEY,
        LABEL,
        VALUE,
        UNIT,
        STATUS,
        CRITICAL,
        NOTE,
        REASON,
        AS_OF,
        SOURCES,
        PASSAGE;

        @Override
        public String labelKey() {
            return "trust.part." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is wrong with it. */
    public enum Kind implements Labelled {
        MISSING,
        TOO_LONG,
        /** It holds a secret, or something that only looks like one. */
        SECRET,
        DAMAGED,
        /** It does not fit the kind of the value: a day, a ratio, an address. */
        WRONG_FORM,
        /** It refers to a fact that does not exist. */
        UNKNOWN_FACT,
        DEAD_LINK,
        UNSAFE_LINK,
        RAW_HTML,
        HUGE_TABLE,
        IN_THE_FUTURE,
        UNKNOWN_SOURCE,
        /** It says in Korean what it does not say in English. */
        ONLY_KOREAN,
        /** Something else has this key, or another official record names the same. */
        TAKEN,
        /** It stands in the registry of fakes. */
        KNOWN_FAKE,
        /** An official record takes its address from a fact that one person alone can change. */
        NOT_CRITICAL,
        /** What such a fact says always costs money if it is wrong. */
        CRITICAL_BY_KIND,
        /** An official record takes its address from it. */
        SOURCE_OF_ADDRESS,
        /** What was official is no longer, and its note does not say why. */
        SAYS_NOT_WHY,
        /** Texts rely on it. */
        STILL_MENTIONED;

        @Override
        public String labelKey() {
            return "trust.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
