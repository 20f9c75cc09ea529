package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Where a statement comes from. */
public enum SourceKind implements Labelled {
    PROJECT,
    TEAM_RELAYED,
    CODE,
    PACKAGE,
    PRESS,
    COMMUNITY;

    @Override
    public String labelKey() {
        return "trust.source." + name().toLowerCase(Locale.ROOT);
    }
}
