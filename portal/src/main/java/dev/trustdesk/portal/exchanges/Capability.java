package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What an exchange may or may not do for its users; every row of the matrix answers all of them. */
public enum Capability implements Labelled {
    DEPOSITS,
    WITHDRAWALS,
    TRADING,
    /** Whether the exchange carries out the migration for its users. */
    MIGRATION,
    /** Whether the new tokens were credited. */
    SWAP;

    @Override
    public String labelKey() {
        return "exchanges.capability." + name().toLowerCase(Locale.ROOT);
    }
}
