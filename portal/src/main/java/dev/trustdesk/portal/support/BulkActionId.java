package dev.trustdesk.portal.support;

import java.util.UUID;

/** Identifies something that was done to many tickets at once. */
public record BulkActionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
