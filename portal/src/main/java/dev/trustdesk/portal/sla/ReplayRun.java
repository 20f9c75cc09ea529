package dev.trustdesk.portal.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of all logs with what is derived from them.
 *
 * @param finishedAt null while it runs, and for ever if it broke off
 */
public record ReplayRun(
        long id, Instant startedAt, @Nullable Instant finishedAt, int tickets, int findings) {}
