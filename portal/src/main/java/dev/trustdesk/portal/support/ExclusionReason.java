package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Why a ticket does not count in the figures (SLA.md, rule 15). */
public enum ExclusionReason implements Labelled {
    SPAM,
    TEST,
    OWN_DUPLICATE;

    @Override
    public String labelKey() {
        return "support.exclusion." + name().toLowerCase(Locale.ROOT);
    }

    /** As the clocks' log and the figures say it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
