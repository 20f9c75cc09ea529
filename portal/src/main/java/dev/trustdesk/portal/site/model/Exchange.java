package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one exchange; texts ending in Html are trusted HTML.
 *
 * @param tag the name under which tickets file it, the same in every language
 * @param unverifiedHtml what is not known, and why
 * @param disagreementHtml where statements contradict each other, in words
 * @param disputed the exchange and the project say different things somewhere
 * @param verified null if nobody ever compared it with its sources
 * @param recordedAt when this desk first recorded it; null if it has no history
 * @param history statuses that changed after that, newest first
 * @param deeds everything that this desk did to it, newest first
 */
public record Exchange(
        String slug,
        String name,
        String tag,
        boolean korean,
        List<Cell> cells,
        @Nullable String unverifiedHtml,
        @Nullable String disagreementHtml,
        boolean disputed,
        Provenance known,
        @Nullable Verified verified,
        List<Statement> statements,
        @Nullable Instant recordedAt,
        List<Change> history,
        List<Deed> deeds) {

    public Exchange {
        cells = List.copyOf(cells);
        statements = List.copyOf(statements);
        history = List.copyOf(history);
        deeds = List.copyOf(deeds);
    }

    public boolean verifiedAt(Instant now) {
        return verified != null && verified.holds(now);
    }

    /** No source says anything about any of its cells. */
    public boolean nothingKnown() {
        return cells.stream().allMatch(cell -> cell.status().tone().equals("unknown"));
    }

    /**
     * Somebody compared it with its sources. Pages are drawn every minute, so that it is over when it is over.
     *
     * @param by null if it was no person
     */
    public record Verified(Instant at, @Nullable String by, Instant due) {
        public boolean holds(Instant now) {
            return now.isBefore(due);
        }
    }

    /**
     * What the exchange does in one respect.
     *
     * @param key names the capability in every language
     * @param statusKey names the status in every language
     * @param note as it was written, with its facts
     */
    public record Cell(
            String key,
            String capability,
            String statusKey,
            Badge status,
            @Nullable LocalDate asOf,
            @Nullable String noteHtml,
            @Nullable String note,
            List<Provenance.Source> sources,
            @Nullable Quote evidence,
            @Nullable Says exchangeSays,
            @Nullable Says projectSays,
            boolean disputed) {
        public Cell {
            sources = List.copyOf(sources);
        }
    }

    /** Words that stood somewhere, kept here because they may not stand there any more. */
    public record Quote(String url, String words, LocalDate savedOn) {}

    /** What one side says of a cell. */
    public record Says(String statusKey, Badge status, Quote quote) {}

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

    /**
     * Something that this desk did to the row.
     *
     * @param who null if it was no person
     */
    public record Deed(
            long id,
            Instant at,
            String what,
            @Nullable String who,
            @Nullable String reason,
            List<Difference> differences) {
        public Deed {
            differences = List.copyOf(differences);
        }
    }

    /** Something that the row says otherwise than before; null for nothing. */
    public record Difference(
            String about, @Nullable String was, @Nullable String became) {}
}
