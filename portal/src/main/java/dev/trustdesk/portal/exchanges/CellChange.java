package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * This desk changed a cell.
 *
 * @param was null when the exchange was first recorded
 */
public record CellChange(
        long id,
        String slug,
        Bilingual name,
        Capability capability,
        @Nullable CellStatus was,
        CellStatus became,
        Instant at) {}
