package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.util.List;

/**
 * A weekly status post.
 *
 * @param body trusted HTML
 * @param ownLanguage false: there is no translation, and this is the English text
 */
public record Post(
        String slug,
        String title,
        String summary,
        String body,
        Instant publishedAt,
        boolean ownLanguage,
        List<Provenance.Source> sources) {

    public Post {
        sources = List.copyOf(sources);
    }
}
