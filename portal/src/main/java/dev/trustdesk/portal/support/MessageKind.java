package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Who speaks to whom: the requester asks, staff reply in public or note among themselves, the desk gives notice by itself. */
public enum MessageKind implements Labelled {
    REQUEST,
    REPLY,
    NOTE,
    NOTICE;

    @Override
    public String labelKey() {
        return "support.message." + name().toLowerCase(Locale.ROOT);
    }
}
