package dev.trustdesk.portal.alarms;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What an alarm is about. Each has a page of its own in {@code docs/runbooks}. */
public enum AlarmKind implements Labelled {
    /** A notice has waited for longer than a mail may take. */
    MAIL_WAITS,
    /** Several notices were given up within a day. */
    MAIL_GIVEN_UP,
    /** A job has not run to its end since it was last due. */
    JOB_LATE,
    /** Of an open incident readers were told nothing for its interval. */
    INCIDENT_SILENT;

    @Override
    public String labelKey() {
        return "alarms.kind." + inAddress();
    }

    /** As receivers of a post read it, and as its runbook is called. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the subject of such an alarm is, as receivers of a post read it. */
    String subject() {
        return this == INCIDENT_SILENT ? "incident" : "job";
    }
}
