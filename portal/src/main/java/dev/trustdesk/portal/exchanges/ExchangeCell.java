package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.SourceCatalogue.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the matrix.
 *
 * @param asOf null only when the status is unknown
 * @param evidence null when only sources are named
 * @param exchangeSays null when the exchange says nothing of its own
 * @param projectSays null when the project says nothing of its own
 */
public record ExchangeCell(
        Capability capability,
        CellStatus status,
        @Nullable LocalDate asOf,
        @Nullable RichText note,
        List<Source> sources,
        @Nullable Passage evidence,
        @Nullable Said exchangeSays,
        @Nullable Said projectSays) {
    public ExchangeCell {
        sources = List.copyOf(sources);
    }

    /** The exchange and the project say different things. */
    public boolean isDisputed() {
        return exchangeSays != null && projectSays != null && exchangeSays.status() != projectSays.status();
    }
}
