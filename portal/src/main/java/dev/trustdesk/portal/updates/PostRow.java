package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post in the maintainers' list.
 *
 * @param title in the language asked for, else in the other; blank if there is none yet
 * @param at when it is or will be published; null for a draft
 * @param reviewedBy the account that read it before it was published, or has read it as it is now
 * @param unreviewedBecause why it went out though nobody else had read it; null unless that had to be said
 * @param owner who is reminded that it is due; null if all maintainers are
 */
public record PostRow(
        PostId id,
        PostState state,
        String title,
        @Nullable Instant at,
        Instant changedAt,
        String changedBy,
        @Nullable String reviewedBy,
        @Nullable String unreviewedBecause,
        @Nullable AccountId owner) {}
