package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What is asked of every exchange; every row of the matrix answers all of it, if only with "unknown". */
public enum Capability implements Labelled {
    DEPOSITS,
    WITHDRAWALS,
    TRADING,
    /** Whether the exchange carries out the migration for its users. */
    MIGRATION,
    /** Whether the new tokens were credited. */
    SWAP,
    /** Under which terms, by the day on which somebody acquired their tokens. */
    TERMS,
    /** What the exchange itself announced. */
    ANNOUNCEMENT;

    /** Something that was said, and not something that can be done. */
    public boolean isText() {
        return this == TERMS || this == ANNOUNCEMENT;
    }

    /** The name for programs and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String labelKey() {
        return "exchanges.capability." + key();
    }
}
