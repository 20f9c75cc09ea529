package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Where the tokens were at the snapshot, which decides what can be done. */
public enum HeldAt implements Labelled {
    EXCHANGE,
    OWN_WALLET,
    HARDWARE_WALLET,
    LIQUIDITY,
    BOUGHT_LATER,
    UNSURE;

    @Override
    public String labelKey() {
        return "support.held-at." + name().toLowerCase(Locale.ROOT);
    }
}
