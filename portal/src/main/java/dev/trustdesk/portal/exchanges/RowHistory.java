package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Whole;
import dev.trustdesk.portal.platform.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What follows from every change of a row, whoever made it: its cells are kept, its public history grows, readers are told, and the pages
 * are drawn again. In the transaction that changed the row.
 */
@Component
class RowHistory {

    /** As the change notices name this feature. */
    static final String TOPIC = "exchanges";

    private final CellStore cells;
    private final HistoryStore history;
    private final RowNews news;
    private final Changes changes;

    RowHistory(CellStore cells, HistoryStore history, RowNews news, Changes changes) {
        this.cells = cells;
        this.history = history;
        this.news = news;
        this.changes = changes;
    }

    /** @param before null for a row that is new, which is no news */
    void record(@Nullable Whole before, Whole after, Deed deed, Author author, @Nullable Bilingual reason, Instant at) {
        var exchange = after.exchange();
        for (var capability : Capability.values()) {
            var cell = after.cell(capability);
            if (before == null || !Objects.equals(before.cell(capability), cell)) {
                cells.put(exchange.id(), cell);
            }
        }
        var differences = RowDifferences.between(before, after);
        if (deed == Deed.IMPORTED && differences.isEmpty()) {
            return;
        }
        add(exchange, deed, differences, author, reason, at);
        if (before != null && (exchange.standing().shown() || deed == Deed.HIDDEN) && isNews(before, deed, at)) {
            news.tell(exchange, deed, differences, reason);
        }
    }

    /** The check of a row is overdue. */
    void recordLapse(ExchangeEntry exchange, Author author, Instant at) {
        add(exchange, Deed.LAPSED, List.of(), author, null, at);
        if (exchange.standing().shown()) {
            news.tell(exchange, Deed.LAPSED, List.of(), null);
        }
    }

    private void add(
            ExchangeEntry exchange,
            Deed deed,
            List<Difference> differences,
            Author author,
            @Nullable Bilingual reason,
            Instant at) {
        var revision = history.add(exchange.id(), deed, at, author, reason);
        history.add(revision, differences);
        changes.announce(TOPIC, exchange.slug());
    }

    /** That a row which was verified still is, is none. */
    private static boolean isNews(Whole before, Deed deed, Instant at) {
        var verification = before.exchange().verification();
        return deed != Deed.VERIFIED || verification == null || !verification.holds(at);
    }
}
