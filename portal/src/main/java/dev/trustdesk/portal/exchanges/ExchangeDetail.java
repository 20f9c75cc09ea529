package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one exchange.
 *
 * @param unverified what is not known and why; null only if the row was compared with the exchange's own notice
 * @param disagreement where statements contradict each other, in words; null if nobody wrote any
 * @param statements newest first
 * @param history what this desk did to the row, newest first
 */
public record ExchangeDetail(
        ExchangeRow row,
        @Nullable RichText unverified,
        @Nullable RichText disagreement,
        List<Statement> statements,
        List<Revision> history) {
    public ExchangeDetail {
        statements = List.copyOf(statements);
        history = List.copyOf(history);
    }
}
