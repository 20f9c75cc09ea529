package dev.trustdesk.portal.updates;

import java.util.Optional;
import java.util.UUID;

/** Identifies a post, published or not. */
public record PostId(UUID value) {
    /** Empty if it names no post. */
    public static Optional<PostId> read(String text) {
        try {
            return Optional.of(new PostId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
