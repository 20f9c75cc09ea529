package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be published as it is written.
 *
 * @param capability null if it concerns the whole row
 * @param part null if it is the reason
 * @param language null if the part has none
 */
public record RowProblem(
        @Nullable Capability capability,
        @Nullable Part part,
        @Nullable Language language,
        Kind kind) {

    /** What is wrong with it. */
    public enum Kind implements Labelled {
        MISSING,
        TOO_LONG,
        /** A table nobody could read on a phone, and that would make every page with it slow. */
        TOO_MANY_CELLS,
        SECRET,
        DAMAGED,
        UNKNOWN_FACT,
        DEAD_LINK,
        /** It could run something, or be read on the way. */
        UNSAFE_LINK,
        RAW_HTML,
        NOT_A_LINK,
        /** Anything but "unknown" has to be shown. */
        NO_EVIDENCE,
        WRONG_STATUS,
        IN_FUTURE;

        @Override
        public String labelKey() {
            return "exchanges.problem." + name().toLowerCase(Locale.ROOT);
        }
    }
}
