package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.SourceCatalogue.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scam that was seen, and how to tell it.
 *
 * @param indicator what to recognise it by, defanged so that nobody can click it; null if there is nothing to name
 * @param seen day of the first dated report; null if none is dated
 * @param reported null for those that the starter pack brought
 */
public record KnownFake(
        String id,
        FakeKind kind,
        String title,
        @Nullable String indicator,
        RichText body,
        @Nullable LocalDate seen,
        Confidence confidence,
        List<Source> sources,
        @Nullable Reported reported) {

    /**
     * That a reader reported it.
     *
     * @param credit under which name they wanted to be thanked; null for none
     * @param reports how many readers did
     */
    public record Reported(@Nullable String credit, int reports, Instant publishedAt) {}

    public KnownFake {
        sources = List.copyOf(sources);
    }
}
