package dev.trustdesk.portal.site;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.CellStatus;
import dev.trustdesk.portal.exchanges.Deed;
import dev.trustdesk.portal.exchanges.Difference;
import dev.trustdesk.portal.exchanges.ExchangeCell;
import dev.trustdesk.portal.exchanges.ExchangeDetail;
import dev.trustdesk.portal.exchanges.Exchanges;
import dev.trustdesk.portal.exchanges.Part;
import dev.trustdesk.portal.exchanges.Passage;
import dev.trustdesk.portal.exchanges.Revision;
import dev.trustdesk.portal.exchanges.Said;
import dev.trustdesk.portal.exchanges.Statement;
import dev.trustdesk.portal.exchanges.Verification;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.Exchange;
import dev.trustdesk.portal.site.model.LegendEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the status matrix for the site's pages. */
@Component
class ExchangePages {

    private final Exchanges exchanges;

    ExchangePages(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    List<Exchange> all(Language language, Shown shown) {
        return exchanges.inFull(language).stream()
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
                shown.htmlOrNull(detail.unverified()),
                shown.htmlOrNull(detail.disagreement()),
                row.disagreement(),
                shown.provenance(row.provenance()),
                verified(row.verification()),
                detail.statements().stream()
                        .map(statement -> statement(statement, shown))
                        .toList(),
                detail.history().stream()
                        .filter(revision -> revision.deed() == Deed.RECORDED)
                        .map(Revision::at)
                        .min(Instant::compareTo)
                        .orElse(null),
                detail.history().stream()
                        .flatMap(revision -> changes(revision, shown))
                        .toList(),
                detail.history().stream()
                        .map(revision -> deed(revision, shown.t()))
                        .toList());
    }

    private static Exchange.@Nullable Verified verified(@Nullable Verification verification) {
        return verification == null
                ? null
                : new Exchange.Verified(verification.at(), verification.name(), verification.due());
    }

    private static Exchange.Cell cell(ExchangeCell cell, Shown shown) {
        return new Exchange.Cell(
                cell.capability().key(),
                shown.word(cell.capability()),
                cell.status().key(),
                badge(cell.status(), shown.t()),
                cell.asOf(),
                shown.htmlOrNull(cell.note()),
                cell.note() == null ? null : cell.note().plain(),
                shown.sources(cell.sources()),
                quote(cell.evidence()),
                says(cell.exchangeSays(), shown.t()),
                says(cell.projectSays(), shown.t()),
                cell.isDisputed());
    }

    private static Exchange.@Nullable Quote quote(@Nullable Passage passage) {
        return passage == null ? null : new Exchange.Quote(passage.link(), passage.quote(), passage.savedOn());
    }

    private static Exchange.@Nullable Says says(@Nullable Said said, Wording t) {
        return said == null
                ? null
                : new Exchange.Says(
                        said.status().key(),
                        badge(said.status(), t),
                        new Exchange.Quote(
                                said.passage().link(),
                                said.passage().quote(),
                                said.passage().savedOn()));
    }

    private static Exchange.Statement statement(Statement statement, Shown shown) {
        return new Exchange.Statement(
                statement.date(),
                shown.word(statement.by()),
                shown.html(statement.text()),
                shown.confidence(statement.confidence()),
                shown.sources(statement.sources()));
    }

    /** Not the first record of a cell, before which there was nothing. */
    private static Stream<Exchange.Change> changes(Revision revision, Shown shown) {
        return revision.differences().stream()
                .filter(difference -> difference.part() == Part.STATUS)
                .flatMap(difference -> change(revision, difference, shown));
    }

    private static Stream<Exchange.Change> change(Revision revision, Difference difference, Shown shown) {
        var capability = difference.capability();
        var was = difference.statusBefore();
        var became = difference.statusNow();
        return capability == null || was.isEmpty() || became.isEmpty()
                ? Stream.empty()
                : Stream.of(new Exchange.Change(
                        revision.at(),
                        capability.key(),
                        shown.word(capability),
                        badge(was.get(), shown.t()),
                        badge(became.get(), shown.t())));
    }

    private static Exchange.Deed deed(Revision revision, Wording t) {
        return new Exchange.Deed(
                revision.id(),
                revision.at(),
                t.of(revision.deed()),
                revision.who(),
                in(revision.reason(), t.language()),
                revision.differences().stream()
                        .map(difference -> new Exchange.Difference(
                                difference.heading(t),
                                difference.was(t).orElse(null),
                                difference.became(t).orElse(null)))
                        .toList());
    }

    private static @Nullable String in(@Nullable Bilingual text, Language language) {
        return text == null ? null : text.in(language);
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
            case PUBLISHED -> t.get("exchanges.legend.published");
            case RELAYED -> t.get("exchanges.legend.relayed");
            case REPLACED -> t.get("exchanges.legend.replaced");
            case WITHDRAWN -> t.get("exchanges.legend.withdrawn");
            case UNKNOWN -> t.get("site.legend.unknown");
        };
    }
}
