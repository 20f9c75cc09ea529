package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one exchange.
 *
 * @param terms terms by acquisition date; null if none were found
 * @param unverified what is not known and why; null only if the row was compared with the exchange's own notice
 * @param disagreement where the project and the exchange contradict each other; null if they do not
 * @param statements newest first
 * @param changes of the cells, newest first
 */
public record ExchangeDetail(
        ExchangeRow row,
        @Nullable RichText terms,
        @Nullable RichText unverified,
        @Nullable RichText disagreement,
        List<Statement> statements,
        List<CellChange> changes) {
    public ExchangeDetail {
        statements = List.copyOf(statements);
        changes = List.copyOf(changes);
    }
}
