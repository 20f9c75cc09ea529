package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import dev.trustdesk.portal.exchanges.ExchangeEntry.StatementEntry;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TypedText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The status matrix. */
@Service
public class Exchanges {

    private final ExchangeStore exchanges;
    private final CellStore cells;
    private final StatementStore statements;
    private final Pages pages;

    Exchanges(ExchangeStore exchanges, CellStore cells, StatementStore statements, Pages pages) {
        this.exchanges = exchanges;
        this.cells = cells;
        this.statements = statements;
        this.pages = pages;
    }

    /** Every exchange, Korean venues and well-known ones first, as the pack orders them. */
    @OpenToEveryone
    public List<ExchangeRow> all(Language language) {
        var byExchange = cells.all();
        return exchanges.shown().stream()
                .map(exchange -> row(exchange, byExchange.getOrDefault(exchange.id(), List.of()), language))
                .toList();
    }

    @OpenToEveryone
    public Optional<ExchangeDetail> find(String slug, Language language) {
        return exchanges
                .find(TypedText.lookedFor(slug))
                .map(exchange -> new ExchangeDetail(
                        row(exchange, cells.of(exchange.id()), language),
                        pages.rich(exchange.terms(), language),
                        pages.rich(exchange.unverified(), language),
                        pages.rich(exchange.disagreement(), language),
                        statements.of(exchange.id()).stream()
                                .map(said -> statement(said, language))
                                .toList(),
                        cells.changesOf(exchange.id())));
    }

    /** What this desk changed in the matrix, newest first. */
    @OpenToEveryone
    public List<CellChange> newestChanges(int limit) {
        return cells.newestChanges(limit);
    }

    private ExchangeRow row(ExchangeEntry exchange, List<CellEntry> itsCells, Language language) {
        return new ExchangeRow(
                exchange.slug(),
                exchange.name(),
                exchange.korean(),
                itsCells.stream().map(cell -> cell(cell, language)).toList(),
                exchange.disagreement() != null,
                pages.provenance(exchange.evidence(), language),
                exchange.changedAt());
    }

    private ExchangeCell cell(CellEntry cell, Language language) {
        return new ExchangeCell(
                cell.capability(),
                cell.status(),
                cell.asOf(),
                pages.rich(cell.note(), language),
                pages.sources(cell.sources(), language));
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
