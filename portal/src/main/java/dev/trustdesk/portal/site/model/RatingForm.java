package dev.trustdesk.portal.site.model;

import java.util.List;
import java.util.Optional;

/**
 * The question how the help was, once a ticket is resolved.
 *
 * @param path of the private page
 * @param words what was added, or typed and refused
 * @param saved what was said before, in words
 */
public record RatingForm(
        String path, List<Score> scores, String words, Optional<String> problem, Optional<String> saved) {

    public RatingForm {
        scores = List.copyOf(scores);
    }

    /** One of the answers. */
    public record Score(String value, String label, boolean chosen) {}

    /** Ids that describe the field for words: its hint, and its problem if it has one. */
    public String describedBy() {
        return problem.isPresent() ? "words-hint words-problem" : "words-hint";
    }
}
