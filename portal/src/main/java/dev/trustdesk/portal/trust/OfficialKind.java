package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What sort of official thing a record names. */
public enum OfficialKind implements Labelled {
    WEBSITE,
    CODE,
    CHAT,
    SOCIAL,
    ARTICLE,
    CONTRACT,
    EMAIL;

    @Override
    public String labelKey() {
        return "trust.official." + name().toLowerCase(Locale.ROOT);
    }
}
