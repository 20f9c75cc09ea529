package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What a question is about: where the tokens were, or what happened. */
public enum Category implements Labelled {
    WALLET,
    EXCHANGE,
    LIQUIDITY,
    SECURITY,
    OTHER;

    @Override
    public String labelKey() {
        return "support.category." + name().toLowerCase(Locale.ROOT);
    }
}
