package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes exchange rows over from the starter pack, and adds to the history whatever cell says something else than before. */
@Component
class ExchangeTarget implements ContentTarget {

    private static final String BY = "pack";

    private final ExchangeStore exchanges;
    private final CellStore cells;
    private final StatementStore statements;
    private final Clock clock;

    ExchangeTarget(ExchangeStore exchanges, CellStore cells, StatementStore statements, Clock clock) {
        this.exchanges = exchanges;
        this.cells = cells;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "exchanges";
    }

    @Override
    public Acceptance accept(PackDocument document) {
        var now = clock.instant();
        var exchange = ExchangeEntry.of(document, now);
        exchanges.put(exchange);
        var before =
                cells.of(exchange.id()).stream().collect(Collectors.toMap(CellEntry::capability, CellEntry::status));
        for (var cell : ExchangeEntry.cells(document)) {
            cells.put(exchange.id(), cell);
            var was = before.get(cell.capability());
            if (was != cell.status()) {
                cells.recordChange(exchange.id(), cell.capability(), was, cell.status(), now, BY);
            }
        }
        statements.removeAll(exchange.id());
        var ordinal = 0;
        for (var said : ExchangeEntry.statements(document)) {
            statements.add(exchange.id(), ordinal++, said);
        }
        return Acceptance.TAKEN;
    }

    @Override
    public void removed(String id, String language) {
        exchanges.hide(id);
    }
}
