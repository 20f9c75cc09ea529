package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scam that was seen.
 *
 * @param kind what sort of scam, in words
 * @param indicator how to recognise it, defanged
 * @param bodyHtml trusted HTML
 */
public record KnownFake(
        String id,
        String title,
        String kind,
        @Nullable String indicator,
        String bodyHtml,
        @Nullable LocalDate seen,
        List<Provenance.Source> sources,
        @Nullable Reported reported) {

    /**
     * That a reader reported it.
     *
     * @param credit under which name they wanted to be thanked; null for none
     */
    public record Reported(@Nullable String credit, int reports, Instant publishedAt) {}

    public KnownFake {
        sources = List.copyOf(sources);
    }
}
