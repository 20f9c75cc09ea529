package dev.trustdesk.portal.platform;

import java.util.Locale;

/** Parts of the desk that the audit trail is read by. Each is the first word of the subjects it holds. */
public enum AuditArea implements Labelled {
    ACCOUNT,
    TICKET,
    BULK,
    POST,
    EXCHANGE,
    CANNED,
    MACRO,
    VIEW,
    SLA_POLICY,
    SUGGESTION,
    ANSWER,
    MANUSCRIPT,
    NOTICE,
    IMPORT,
    QUEUE,
    FACT;

    /** As it stands before the colon of a subject, and in addresses. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String labelKey() {
        return "shell.audit.area." + prefix();
    }
}
