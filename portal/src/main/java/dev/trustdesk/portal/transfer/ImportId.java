package dev.trustdesk.portal.transfer;

import java.util.UUID;

/** Identifies the import of one file. */
public record ImportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
