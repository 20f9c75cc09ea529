package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** The order in which the queue stands. Each ends with the number, so that no two tickets have the same place. */
public enum QueueSort implements Labelled {
    /** Due soonest first, so that what is overdue is on top; then the rest, last changed first. */
    DUE,
    CHANGED,
    NEWEST,
    OLDEST;

    @Override
    public String labelKey() {
        return "support.sort." + name().toLowerCase(Locale.ROOT);
    }
}
