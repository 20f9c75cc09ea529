package dev.trustdesk.portal.updates;

import java.util.UUID;

/** Identifies a post, published or not. */
public record PostId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
