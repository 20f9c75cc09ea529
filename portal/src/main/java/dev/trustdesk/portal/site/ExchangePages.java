package dev.trustdesk.portal.site;

import dev.trustdesk.portal.exchanges.CellChange;
import dev.trustdesk.portal.exchanges.CellStatus;
import dev.trustdesk.portal.exchanges.ExchangeCell;
import dev.trustdesk.portal.exchanges.ExchangeDetail;
import dev.trustdesk.portal.exchanges.Exchanges;
import dev.trustdesk.portal.exchanges.Statement;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.Exchange;
import dev.trustdesk.portal.site.model.LegendEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the status matrix for the site's pages. */
@Component
class ExchangePages {

    private final Exchanges exchanges;

    ExchangePages(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    List<Exchange> all(Language language, Shown shown) {
        return exchanges.all(language).stream()
                .flatMap(row -> exchanges.find(row.slug(), language).stream())
                .map(detail -> exchange(detail, language, shown))
                .toList();
    }

    List<LegendEntry> legend(Wording t) {
        return Arrays.stream(CellStatus.values())
                .map(status -> new LegendEntry(badge(status, t), meaning(status, t)))
                .toList();
    }

    private static Exchange exchange(ExchangeDetail detail, Language language, Shown shown) {
        var row = detail.row();
        return new Exchange(
                row.slug(),
                row.name().in(language),
                row.name().in(Language.EN),
                row.korean(),
                row.cells().stream().map(cell -> cell(cell, shown)).toList(),
                shown.htmlOrNull(detail.terms()),
                shown.htmlOrNull(detail.unverified()),
                shown.htmlOrNull(detail.disagreement()),
                shown.provenance(row.provenance()),
                detail.statements().stream()
                        .map(statement -> statement(statement, shown))
                        .toList(),
                detail.changes().stream()
                        .filter(change -> change.was() == null)
                        .map(CellChange::at)
                        .min(Instant::compareTo)
                        .orElse(null),
                detail.changes().stream()
                        .flatMap(change -> change(change, shown).stream())
                        .toList());
    }

    private static Exchange.Cell cell(ExchangeCell cell, Shown shown) {
        return new Exchange.Cell(
                shown.word(cell.capability()),
                badge(cell.status(), shown.t()),
                cell.asOf(),
                shown.htmlOrNull(cell.note()),
                shown.sources(cell.sources()));
    }

    private static Exchange.Statement statement(Statement statement, Shown shown) {
        return new Exchange.Statement(
                statement.date(),
                shown.word(statement.by()),
                shown.html(statement.text()),
                shown.confidence(statement.confidence()),
                shown.sources(statement.sources()));
    }

    /** Empty for the first record of a cell, before which there was nothing. */
    private static Optional<Exchange.Change> change(CellChange change, Shown shown) {
        return Optional.ofNullable(change.was())
                .map(was -> new Exchange.Change(
                        change.at(),
                        change.capability().name().toLowerCase(Locale.ROOT),
                        shown.word(change.capability()),
                        badge(was, shown.t()),
                        badge(change.became(), shown.t())));
    }

    /** What is not known has a look of its own here: dashed, with a question mark. */
    private static Badge badge(CellStatus status, Wording t) {
        return new Badge(
                status == CellStatus.UNKNOWN ? "unknown" : status.tone().attribute(), t.of(status));
    }

    private static String meaning(CellStatus status, Wording t) {
        return switch (status) {
            case SUPPORTED -> t.get("site.legend.supported");
            case ANNOUNCED -> t.get("site.legend.announced");
            case IN_PROGRESS -> t.get("site.legend.in_progress");
            case COMPLETED -> t.get("site.legend.completed");
            case PARTIAL -> t.get("site.legend.partial");
            case SUSPENDED -> t.get("site.legend.suspended");
            case ENDED -> t.get("site.legend.ended");
            case NOT_SUPPORTED -> t.get("site.legend.not_supported");
            case UNKNOWN -> t.get("site.legend.unknown");
        };
    }
}
