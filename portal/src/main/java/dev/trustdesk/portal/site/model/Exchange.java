package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one exchange; texts ending in Html are trusted HTML.
 *
 * @param recordedAt when this desk first recorded it; null if it has no history
 * @param history changes after that, newest first
 * @param tag the name under which tickets file it, the same in every language
 * @param unverifiedHtml what is not known, and why
 * @param disagreementHtml where the project and the exchange contradict each other
 */
public record Exchange(
        String slug,
        String name,
        String tag,
        boolean korean,
        List<Cell> cells,
        @Nullable String termsHtml,
        @Nullable String unverifiedHtml,
        @Nullable String disagreementHtml,
        Provenance known,
        List<Statement> statements,
        @Nullable Instant recordedAt,
        List<Change> history) {

    public Exchange {
        cells = List.copyOf(cells);
        statements = List.copyOf(statements);
        history = List.copyOf(history);
    }

    public boolean verified() {
        return known.verifiedAt() != null;
    }

    /** No source says anything about any of its cells. */
    public boolean nothingKnown() {
        return cells.stream().allMatch(cell -> cell.status().tone().equals("unknown"));
    }

    /** What the exchange does in one respect. */
    public record Cell(
            String capability,
            Badge status,
            @Nullable LocalDate asOf,
            @Nullable String noteHtml,
            List<Provenance.Source> sources) {
        public Cell {
            sources = List.copyOf(sources);
        }
    }

    /** Who said what, and when. */
    public record Statement(
            LocalDate on, String speaker, String html, Badge confidence, List<Provenance.Source> sources) {
        public Statement {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A cell said something else before.
     *
     * @param key names the capability in every language, and however its label is worded
     */
    public record Change(Instant at, String key, String capability, Badge was, Badge became) {}
}
