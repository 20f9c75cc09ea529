package dev.trustdesk.portal.platform;

import java.time.Instant;
import java.util.Map;

/**
 * A deed as the audit trail keeps it.
 *
 * @param actor an account's id, {@code system:NAME}, or {@code anonymous}
 * @param action past tense, such as {@code ticket.assigned}
 */
public record AuditEntry(Instant at, String actor, String action, Map<String, String> detail) {
    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
