package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.SourceCatalogue.Source;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that everybody can read.
 *
 * @param language of the text
 * @param promisedNextAt when this post promised the next one; null for the usual Monday
 * @param reviewedAt when a second maintainer had read it; null if nobody had, or nobody knows
 * @param unreviewed it went out before a second maintainer had read it, on a desk that demands it
 * @param additions what was said of it since, oldest first
 * @param needsReview a translation that no native reader has checked
 * @param previous the post before it; null for the first
 * @param next the post after it; null for the newest
 */
public record PublishedPost(
        String slug,
        Language language,
        String title,
        String summary,
        RichText body,
        Instant publishedAt,
        @Nullable Instant promisedNextAt,
        @Nullable Instant reviewedAt,
        boolean unreviewed,
        List<PublishedAddition> additions,
        List<Source> sources,
        boolean needsReview,
        @Nullable PostSummary previous,
        @Nullable PostSummary next) {
    public PublishedPost {
        additions = List.copyOf(additions);
        sources = List.copyOf(sources);
    }
}
