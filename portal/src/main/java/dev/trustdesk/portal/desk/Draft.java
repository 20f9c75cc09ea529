package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing on a ticket.
 *
 * @param readUpTo the last message its author had read; null if there was none
 */
public record Draft(
        AccountId author,
        DraftKind kind,
        String text,
        @Nullable UUID readUpTo,
        Instant changedAt,
        long version) {}
