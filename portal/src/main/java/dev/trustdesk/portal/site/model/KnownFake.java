package dev.trustdesk.portal.site.model;

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
        List<Provenance.Source> sources) {

    public KnownFake {
        sources = List.copyOf(sources);
    }
}
