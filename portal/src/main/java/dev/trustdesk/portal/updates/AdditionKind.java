package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Why a published post is added to. */
public enum AdditionKind implements Labelled {
    /** Something in it was wrong or is no longer so. */
    CORRECTION,
    /** What became of an incident that it told of, and what was learned. */
    POSTMORTEM;

    @Override
    public String labelKey() {
        return "updates.addition." + name().toLowerCase(Locale.ROOT);
    }
}
