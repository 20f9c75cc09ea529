package dev.trustdesk.portal.desk;

import java.util.UUID;

/** Identifies a saved view. */
public record SavedViewId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
