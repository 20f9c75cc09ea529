package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import dev.trustdesk.portal.exchanges.ExchangeEntry.StatementEntry;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Whole;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TypedText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The status matrix as everybody reads it. */
@Service
public class Exchanges {

    private final ExchangeStore exchanges;
    private final CellStore cells;
    private final StatementStore statements;
    private final HistoryStore history;
    private final Pages pages;

    Exchanges(ExchangeStore exchanges, CellStore cells, StatementStore statements, HistoryStore history, Pages pages) {
        this.exchanges = exchanges;
        this.cells = cells;
        this.statements = statements;
        this.history = history;
        this.pages = pages;
    }

    /** Every exchange that is shown, in the order that maintainers chose. */
    @OpenToEveryone
    public List<ExchangeRow> all(Language language) {
        var byExchange = cells.all();
        return exchanges.shown().stream()
                .map(exchange -> row(new Whole(exchange, byExchange.getOrDefault(exchange.id(), List.of())), language))
                .toList();
    }

    /** As {@link #all}, with everything known of each. The statements asked do not grow with the rows. */
    @OpenToEveryone
    public List<ExchangeDetail> inFull(Language language) {
        var byExchange = cells.all();
        var said = statements.all();
        var revisions = history.all();
        return exchanges.shown().stream()
                .map(exchange -> detail(
                        new Whole(exchange, byExchange.getOrDefault(exchange.id(), List.of())),
                        said.getOrDefault(exchange.id(), List.of()),
                        revisions.getOrDefault(exchange.id(), List.of()),
                        language))
                .toList();
    }

    @OpenToEveryone
    public Optional<ExchangeDetail> find(String slug, Language language) {
        return exchanges
                .find(TypedText.lookedFor(slug))
                .filter(exchange -> exchange.standing().shown())
                .map(exchange -> detail(
                        new Whole(exchange, cells.of(exchange.id())),
                        statements.of(exchange.id()),
                        history.of(exchange.id(), history.differencesOf(exchange.id())),
                        language));
    }

    private ExchangeDetail detail(Whole row, List<StatementEntry> said, List<Revision> revisions, Language language) {
        var exchange = row.exchange();
        return new ExchangeDetail(
                row(row, language),
                pages.rich(exchange.unverified(), language),
                pages.rich(exchange.disagreement(), language),
                said.stream().map(one -> statement(one, language)).toList(),
                revisions);
    }

    private ExchangeRow row(Whole row, Language language) {
        var exchange = row.exchange();
        return new ExchangeRow(
                exchange.slug(),
                exchange.name(),
                exchange.korean(),
                row.cells().stream().map(cell -> cell(cell, language)).toList(),
                row.isDisputed(),
                pages.provenance(exchange.evidence(), language),
                exchange.verification(),
                exchange.standing().changedAt());
    }

    private ExchangeCell cell(CellEntry cell, Language language) {
        return new ExchangeCell(
                cell.capability(),
                cell.status(),
                cell.asOf(),
                pages.rich(cell.note(), language),
                pages.sources(cell.sources(), language),
                cell.evidence(),
                cell.exchangeSays(),
                cell.projectSays());
    }

    private Statement statement(StatementEntry said, Language language) {
        return new Statement(
                said.date(),
                said.by(),
                pages.rich(said.text().in(language), language),
                said.confidence(),
                pages.sources(said.sources(), language));
    }
}
