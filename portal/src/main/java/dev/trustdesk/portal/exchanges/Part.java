package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What of a row or of a cell can say something else than before. */
public enum Part implements Labelled {
    NAME,
    VENUE,
    CONFIDENCE,
    UNVERIFIED,
    DISAGREEMENT,
    STATUS,
    AS_OF,
    NOTE,
    EVIDENCE,
    EXCHANGE_SAYS,
    EXCHANGE_EVIDENCE,
    PROJECT_SAYS,
    PROJECT_EVIDENCE;

    /** Kept as a word of an enumeration, and shown as its label. */
    boolean isStatus() {
        return this == STATUS || this == EXCHANGE_SAYS || this == PROJECT_SAYS;
    }

    /** Written in each language by itself. */
    boolean isWritten() {
        return this == NAME || this == UNVERIFIED || this == DISAGREEMENT || this == NOTE;
    }

    @Override
    public String labelKey() {
        return "exchanges.part." + name().toLowerCase(Locale.ROOT);
    }
}
