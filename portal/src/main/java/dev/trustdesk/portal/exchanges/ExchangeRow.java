package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Provenance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exchange in the matrix.
 *
 * @param korean a Korean venue
 * @param cells one of each {@link Capability}, in their order
 * @param disagreement exchange and project say different things
 * @param verification null if nobody ever compared the row with its sources
 * @param changedAt when this desk last changed the row
 */
public record ExchangeRow(
        String slug,
        Bilingual name,
        boolean korean,
        List<ExchangeCell> cells,
        boolean disagreement,
        Provenance provenance,
        @Nullable Verification verification,
        Instant changedAt) {
    public ExchangeRow {
        cells = List.copyOf(cells);
    }

    public ExchangeCell cell(Capability capability) {
        return cells.get(capability.ordinal());
    }
}
