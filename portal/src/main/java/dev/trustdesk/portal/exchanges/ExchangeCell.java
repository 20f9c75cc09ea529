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
 */
public record ExchangeCell(
        Capability capability,
        CellStatus status,
        @Nullable LocalDate asOf,
        @Nullable RichText note,
        List<Source> sources) {
    public ExchangeCell {
        sources = List.copyOf(sources);
    }
}
