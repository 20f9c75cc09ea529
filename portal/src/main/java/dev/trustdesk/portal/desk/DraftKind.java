package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Whom a draft is meant for. */
public enum DraftKind implements Labelled {
    NOTE,
    REPLY;

    @Override
    public String labelKey() {
        return "desk.draft." + name().toLowerCase(Locale.ROOT);
    }
}
