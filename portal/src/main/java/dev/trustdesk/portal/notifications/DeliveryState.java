package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What has become of a notice. */
public enum DeliveryState implements Labelled {
    /** Will be tried, again or for the first time. */
    WAITING,
    /** A mail server has taken it, or it was shown. */
    DELIVERED,
    /** There was nothing to say any more when its turn came. */
    DROPPED,
    /** Given up; an administrator may try again. */
    DEAD;

    @Override
    public String labelKey() {
        return "notifications.state." + name().toLowerCase(Locale.ROOT);
    }
}
