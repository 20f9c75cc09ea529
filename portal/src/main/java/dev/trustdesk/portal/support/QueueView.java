package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** The queue's saved views. */
public enum QueueView implements Labelled {
    UNANSWERED,
    DUE_SOON,
    OVERDUE,
    WAITING,
    MINE,
    ALL;

    @Override
    public String labelKey() {
        return "support.view." + name().toLowerCase(Locale.ROOT);
    }
}
