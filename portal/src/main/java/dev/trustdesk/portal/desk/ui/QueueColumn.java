package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.platform.Labelled;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the queue can say of a ticket beside its subject, which always stands there. */
enum QueueColumn implements Labelled {
    DUE("10.75rem"),
    NUMBER("4.5rem"),
    CATEGORY("5.5rem"),
    LANGUAGE("4.5rem"),
    EXCHANGE("7rem"),
    STATE("10.25rem"),
    ASSIGNEE("7.5rem"),
    CREATED("6.5rem"),
    CHANGED("6.25rem");

    /** So few that the subject is the widest. */
    static final Set<QueueColumn> USUAL = Set.copyOf(EnumSet.of(DUE, NUMBER, CATEGORY, STATE, ASSIGNEE));

    private final String width;

    QueueColumn(String width) {
        this.width = width;
    }

    String width() {
        return width;
    }

    /** By what the list is gone through, in front of the subject; the rest is looked up behind it. */
    boolean isBeforeSubject() {
        return this == DUE || this == NUMBER;
    }

    @Override
    public String labelKey() {
        return "desk.column." + name().toLowerCase(Locale.ROOT);
    }
}
