package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.exchanges.ExchangeDraft.Quote;
import dev.trustdesk.portal.exchanges.ExchangeDraft.Says;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Standing;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Whole;
import dev.trustdesk.portal.inbound.InboundText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a row into what a maintainer edits, and back. */
final class DraftRow {

    private DraftRow() {}

    static ExchangeDraft of(Whole row) {
        var exchange = row.exchange();
        return new ExchangeDraft(
                exchange.name(),
                exchange.korean(),
                exchange.evidence().confidence(),
                text(exchange.unverified()),
                text(exchange.disagreement()),
                row.cells().stream().map(DraftRow::cell).toList());
    }

    /**
     * The row as it will be.
     *
     * @param today when a passage that is new was saved
     */
    static Whole applied(
            ExchangeDraft draft,
            Whole before,
            @Nullable Verification verification,
            Standing standing,
            LocalDate today) {
        var cells = draft.cells().stream()
                .map(cell -> cell(cell, before.cell(cell.capability()), today))
                .toList();
        var exchange = before.exchange();
        var asOf = cells.stream()
                .map(CellEntry::asOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(exchange.evidence().asOf());
        return new Whole(
                new ExchangeEntry(
                        exchange.id(),
                        exchange.slug(),
                        cleaned(draft.name()),
                        exchange.sort(),
                        draft.korean(),
                        textOrNull(draft.unverified()),
                        textOrNull(draft.disagreement()),
                        new Evidence(
                                asOf,
                                null,
                                draft.confidence(),
                                exchange.evidence().sources()),
                        verification,
                        standing),
                cells);
    }

    private static ExchangeDraft.Cell cell(CellEntry cell) {
        return new ExchangeDraft.Cell(
                cell.capability(),
                cell.status(),
                cell.asOf(),
                text(cell.note()),
                cell.sources(),
                quote(cell.evidence()),
                says(cell.exchangeSays()),
                says(cell.projectSays()));
    }

    private static CellEntry cell(ExchangeDraft.Cell draft, CellEntry before, LocalDate today) {
        return new CellEntry(
                draft.capability(),
                draft.status(),
                draft.status() == CellStatus.UNKNOWN ? null : draft.asOf(),
                textOrNull(draft.note()),
                draft.sources(),
                passage(draft.evidence(), before.evidence(), today),
                said(draft.exchangeSays(), before.exchangeSays(), today),
                said(draft.projectSays(), before.projectSays(), today));
    }

    /** What is quoted as before keeps the day on which it was saved. */
    private static @Nullable Passage passage(Quote quote, @Nullable Passage before, LocalDate today) {
        if (quote.isEmpty()) {
            return null;
        }
        var link = InboundText.cleaned(quote.link());
        var words = InboundText.cleaned(quote.words());
        return before != null && before.link().equals(link) && before.quote().equals(words)
                ? before
                : new Passage(link, words, today);
    }

    private static @Nullable Said said(Says says, @Nullable Said before, LocalDate today) {
        var status = says.status();
        var passage = passage(says.quote(), before == null ? null : before.passage(), today);
        return status == null || passage == null ? null : new Said(status, passage);
    }

    private static Quote quote(@Nullable Passage passage) {
        return passage == null ? Quote.NONE : new Quote(passage.link(), passage.quote());
    }

    private static Says says(@Nullable Said said) {
        return said == null ? Says.NOTHING : new Says(said.status(), quote(said.passage()));
    }

    private static Bilingual text(@Nullable Bilingual text) {
        return text == null ? ExchangeDraft.NOTHING : text;
    }

    private static @Nullable Bilingual textOrNull(Bilingual text) {
        var clean = cleaned(text);
        return clean.en().isEmpty() && clean.ko().isEmpty() ? null : clean;
    }

    static Bilingual cleaned(Bilingual text) {
        return new Bilingual(InboundText.cleaned(text.en()), InboundText.cleaned(text.ko()));
    }
}
