package dev.trustdesk.portal.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a statement is known, ready to be shown in the reader's language.
 *
 * @param verifiedAt when it was last compared with its sources; null if never
 * @param needsReview a translation that no native reader has checked
 */
public record Provenance(
        LocalDate asOf,
        @Nullable LocalDate verifiedAt,
        Confidence confidence,
        List<SourceCatalogue.Source> sources,
        boolean needsReview) {
    public Provenance {
        sources = List.copyOf(sources);
    }
}
