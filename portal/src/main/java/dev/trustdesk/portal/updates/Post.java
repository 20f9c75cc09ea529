package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as maintainers see it.
 *
 * @param publishAt when it will be published; null unless scheduled
 * @param publishedAt null until it is published
 * @param writtenBy the account that wrote the text as it is now; null for a text of the pack
 * @param review null as long as nobody has asked for one
 * @param sentBack a reviewer's word, until a review is asked for again
 * @param unreviewedBecause why it went out though nobody else had read it; null unless that had to be said
 * @param owner who is reminded that it is due; null if all maintainers are
 * @param changedBy the account that changed it last
 * @param version goes up with every change
 */
public record Post(
        PostId id,
        String slug,
        PostState state,
        PostDraft draft,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable String writtenBy,
        @Nullable Review review,
        @Nullable SentBack sentBack,
        @Nullable String unreviewedBecause,
        @Nullable AccountId owner,
        Instant changedAt,
        String changedBy,
        long version) {

    /** Somebody else has read it as it stands. */
    public boolean isReviewed() {
        return review != null && review.isDone();
    }
}
