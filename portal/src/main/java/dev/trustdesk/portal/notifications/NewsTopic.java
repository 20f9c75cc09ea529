package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What news is about; who subscribes, subscribes to one of these or to one subject of it. */
public enum NewsTopic implements Labelled {
    POST,
    INCIDENT,
    FACT,
    EXCHANGE,
    ANSWER,
    FAKE;

    @Override
    public String labelKey() {
        return "notifications.topic." + name().toLowerCase(Locale.ROOT);
    }
}
