package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** How one ticket is linked to another. */
public enum LinkKind implements Labelled {
    RELATED,
    DUPLICATE_OF;

    @Override
    public String labelKey() {
        return "support.link." + name().toLowerCase(Locale.ROOT);
    }
}
