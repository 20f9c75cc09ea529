package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What a fake pretends to be. */
public enum FakeKind implements Labelled {
    IMPERSONATION,
    WEBSITE,
    TOKEN,
    ACCOUNT,
    BOT,
    REPOSITORY,
    OFFER;

    @Override
    public String labelKey() {
        return "trust.fake." + name().toLowerCase(Locale.ROOT);
    }
}
