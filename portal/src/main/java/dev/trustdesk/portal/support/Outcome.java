package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** How a ticket ended for its requester, said honestly. */
public enum Outcome implements Labelled {
    ANSWERED,
    FIXED,
    /** Only the exchange can act. */
    REFERRED_TO_EXCHANGE,
    /** Eligible, and yet nobody has confirmed a way: said so and counted, instead of being called answered. */
    NO_CONFIRMED_PATH,
    NOT_ELIGIBLE,
    SPAM;

    @Override
    public String labelKey() {
        return "support.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
