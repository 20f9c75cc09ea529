package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A row as a maintainer writes it. A text that is not there is empty.
 *
 * @param cells one of each {@link Capability}, in their order
 */
public record ExchangeDraft(
        Bilingual name,
        boolean korean,
        Confidence confidence,
        Bilingual unverified,
        Bilingual disagreement,
        List<Cell> cells) {

    public static final Bilingual NOTHING = new Bilingual("", "");

    public ExchangeDraft {
        cells = List.copyOf(cells);
    }

    public Cell cell(Capability capability) {
        return cells.get(capability.ordinal());
    }

    /** What was written here since {@code base}, and what {@code theirs} says of everything else. */
    public ExchangeDraft onTopOf(ExchangeDraft base, ExchangeDraft theirs) {
        return new ExchangeDraft(
                name.equals(base.name) ? theirs.name : name,
                korean == base.korean ? theirs.korean : korean,
                confidence == base.confidence ? theirs.confidence : confidence,
                unverified.equals(base.unverified) ? theirs.unverified : unverified,
                disagreement.equals(base.disagreement) ? theirs.disagreement : disagreement,
                cells.stream()
                        .map(cell -> cell.equals(base.cell(cell.capability)) ? theirs.cell(cell.capability) : cell)
                        .toList());
    }

    /** The same with every text made into another. */
    ExchangeDraft with(UnaryOperator<String> change) {
        return new ExchangeDraft(
                both(name, change),
                korean,
                confidence,
                both(unverified, change),
                both(disagreement, change),
                cells.stream()
                        .map(cell -> new Cell(
                                cell.capability,
                                cell.status,
                                cell.asOf,
                                both(cell.note, change),
                                cell.sources,
                                cell.evidence.with(change),
                                new Says(cell.exchangeSays.status, cell.exchangeSays.quote.with(change)),
                                new Says(cell.projectSays.status, cell.projectSays.quote.with(change))))
                        .toList());
    }

    private static Bilingual both(Bilingual text, UnaryOperator<String> change) {
        return new Bilingual(change.apply(text.en()), change.apply(text.ko()));
    }

    /**
     * One cell.
     *
     * @param sources tags of the catalogue, as the starter pack named them
     */
    public record Cell(
            Capability capability,
            CellStatus status,
            @Nullable LocalDate asOf,
            Bilingual note,
            List<String> sources,
            Quote evidence,
            Says exchangeSays,
            Says projectSays) {
        public Cell {
            sources = List.copyOf(sources);
        }

        /** The exchange and the project say different things. */
        public boolean isDisputed() {
            return exchangeSays.status != null
                    && projectSays.status != null
                    && exchangeSays.status != projectSays.status;
        }
    }

    /** A link, and the words that stand there. */
    public record Quote(String link, String words) {
        public static final Quote NONE = new Quote("", "");

        public boolean isEmpty() {
            return link.isBlank() && words.isBlank();
        }

        Quote with(UnaryOperator<String> change) {
            return new Quote(change.apply(link), change.apply(words));
        }
    }

    /** @param status null if this side says nothing of its own */
    public record Says(@Nullable CellStatus status, Quote quote) {
        public static final Says NOTHING = new Says(null, Quote.NONE);
    }
}
