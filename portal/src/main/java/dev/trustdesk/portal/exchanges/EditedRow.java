package dev.trustdesk.portal.exchanges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row as maintainers see it.
 *
 * @param edited in the portal, so that the starter pack leaves it alone
 * @param verification null if nobody ever compared the row with its sources
 * @param changedBy as the audit trail names them
 * @param packLeftAt when the starter pack last brought something else, which was left aside; null if it never did
 */
public record EditedRow(
        String slug,
        ExchangeDraft draft,
        boolean shown,
        boolean edited,
        long version,
        @Nullable Verification verification,
        Instant changedAt,
        String changedBy,
        @Nullable Instant packLeftAt) {}
