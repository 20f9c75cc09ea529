package dev.trustdesk.portal.updates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as maintainers see it.
 *
 * @param publishAt when it will be published; null unless scheduled
 * @param publishedAt null until it is published
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
        Instant changedAt,
        String changedBy,
        long version) {}
