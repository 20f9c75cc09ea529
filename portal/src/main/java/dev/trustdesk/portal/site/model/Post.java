package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A weekly status post.
 *
 * @param body trusted HTML
 * @param reviewedAt when a second maintainer had read it; null if nobody had
 * @param unreviewed it went out before a second maintainer had read it, on a desk that demands it
 * @param ownLanguage false: there is no translation, and this is the English text
 */
public record Post(
        String slug,
        String title,
        String summary,
        String body,
        Instant publishedAt,
        boolean ownLanguage,
        @Nullable Instant reviewedAt,
        boolean unreviewed,
        List<Addition> additions,
        List<Provenance.Source> sources) {

    public Post {
        additions = List.copyOf(additions);
        sources = List.copyOf(sources);
    }

    /**
     * What was said of the post after it was published.
     *
     * @param kind in a word
     * @param body trusted HTML; may be blank
     * @param ownLanguage false: its Korean text is pending, and this is the English one
     * @param translatedAt when the Korean text came, if it came later
     */
    public record Addition(
            long id,
            String kind,
            String summary,
            String body,
            Instant at,
            boolean ownLanguage,
            @Nullable Instant translatedAt) {

        /** Where in the page it stands. */
        public String anchor() {
            return "added-" + id;
        }
    }
}
