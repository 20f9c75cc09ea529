package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the FAQ.
 *
 * @param body trusted HTML
 * @param ownLanguage false: there is no translation, and this is the English text
 * @param archivedAt since when it is kept for its address only; null while it is not
 * @param lag what the translation lacks; null if that is nothing that a reader must know
 * @param changed there is a page that says what changed, in both languages
 * @param related answers that belong to this one
 */
public record Answer(
        String slug,
        String title,
        String summary,
        String body,
        boolean ownLanguage,
        Provenance known,
        @Nullable Instant archivedAt,
        @Nullable Lag lag,
        boolean changed,
        List<Revision> history,
        List<Link> related) {

    public Answer {
        history = List.copyOf(history);
        related = List.copyOf(related);
    }

    /** The same with answers that belong to it. */
    public Answer withRelated(List<Link> others) {
        return new Answer(slug, title, summary, body, ownLanguage, known, archivedAt, lag, changed, history, others);
    }

    /**
     * What a translation lacks.
     *
     * @param major whoever reads it must know
     * @param since when the English text changed last
     */
    public record Lag(boolean major, Instant since, List<Difference> differences) {
        public Lag {
            differences = List.copyOf(differences);
        }
    }

    /**
     * What an answer was before; the newest first.
     *
     * @param size how much it changed, in a word; null if that was never said
     * @param differences from the one before; empty of the first
     */
    public record Revision(
            int number,
            Instant publishedAt,
            LocalDate asOf,
            @Nullable String size,
            boolean typo,
            List<Difference> differences) {
        public Revision {
            differences = List.copyOf(differences);
        }
    }

    /** A part of a text that is not as it was. */
    public record Difference(String part, List<Piece> pieces) {
        public Difference {
            pieces = List.copyOf(pieces);
        }
    }

    /** A stretch of text that was removed, or added, or neither. */
    public record Piece(String text, boolean removed, boolean added) {}

    /** Another answer; {@code language} is said if it is not the page's. */
    public record Link(String slug, String title, @Nullable String language) {}

    /**
     * Answers that belong together.
     *
     * @param archived those that stand in no list any more
     */
    public record Category(String key, String label, List<Answer> answers, List<Answer> archived) {
        public Category {
            answers = List.copyOf(answers);
            archived = List.copyOf(archived);
        }
    }

    /** An answer that was found; {@code language} is said if it is not the page's. */
    public record Hit(
            String slug,
            String title,
            String summary,
            @Nullable String language) {}
}
