package dev.trustdesk.portal.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account in the administrators' list.
 *
 * @param signedInAt the last time; null if never
 */
public record AccountRow(Account account, @Nullable Instant signedInAt) {}
