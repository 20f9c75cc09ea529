package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of the starter pack as its feature keeps it.
 *
 * @param summary one plain sentence; may hold fact references, like the body
 * @param body Markdown
 * @param verifiedAt when it was last compared with its sources; null if never
 * @param needsReview a translation that no native reader has checked
 */
public record Article(
        String slug,
        Language language,
        String title,
        String summary,
        String body,
        LocalDate asOf,
        @Nullable LocalDate verifiedAt,
        Confidence confidence,
        List<String> sources,
        boolean needsReview,
        int sort) {
    public Article {
        sources = List.copyOf(sources);
    }
}
