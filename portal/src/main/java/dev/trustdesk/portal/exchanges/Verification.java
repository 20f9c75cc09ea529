package dev.trustdesk.portal.exchanges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody compared a row with its sources. It holds until the next check is due, and is over then by itself.
 *
 * @param by as the audit trail names them
 * @param name under which the public knows them; null if it was no person
 */
public record Verification(Instant at, String by, @Nullable String name, Instant due) {

    public boolean holds(Instant now) {
        return now.isBefore(due);
    }
}
