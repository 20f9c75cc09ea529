package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Where mails go on this installation. */
public enum MailRoute implements Labelled {
    /** To a mail server. */
    SERVER,
    /** Nowhere, as this is a local trial: administrators can read them. */
    SHOWN,
    /** Nowhere: no mail server is named, so everything waits. */
    NOWHERE;

    @Override
    public String labelKey() {
        return "notifications.route." + name().toLowerCase(Locale.ROOT);
    }
}
