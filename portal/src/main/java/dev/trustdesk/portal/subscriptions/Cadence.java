package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;
import java.util.Optional;

/** How often a subscriber is written to. */
public enum Cadence implements Labelled {
    /** One mail for each item, as soon as it is published. */
    INSTANT,
    /** One mail on Monday with all items of the week; none when there are none. */
    WEEKLY;

    @Override
    public String labelKey() {
        return "subscriptions.cadence." + tag();
    }

    /** As it stands in forms and in the database. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Cadence> ofTag(String tag) {
        for (var cadence : values()) {
            if (cadence.tag().equals(tag)) {
                return Optional.of(cadence);
            }
        }
        return Optional.empty();
    }
}
