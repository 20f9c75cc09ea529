package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Who said something about an exchange. */
public enum Speaker implements Labelled {
    EXCHANGE,
    PROJECT,
    PRESS,
    COMMUNITY;

    @Override
    public String labelKey() {
        return "exchanges.speaker." + name().toLowerCase(Locale.ROOT);
    }
}
