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
 */
public record Answer(
        String slug,
        String title,
        String summary,
        String body,
        boolean ownLanguage,
        Provenance known,
        List<Revision> history) {

    public Answer {
        history = List.copyOf(history);
    }

    /** What an answer was before; the newest first. */
    public record Revision(int number, Instant publishedAt, LocalDate asOf) {}

    /** Answers that belong together. */
    public record Category(String key, String label, List<Answer> answers) {
        public Category {
            answers = List.copyOf(answers);
        }
    }

    /** An answer that was found; {@code language} is said if it is not the page's. */
    public record Hit(
            String slug,
            String title,
            String summary,
            @Nullable String language) {}
}
