package dev.trustdesk.portal.faq;

import java.util.List;

/** What became of an attempt to keep or to take what a maintainer makes of a suggestion, or to decline it. */
public sealed interface SuggestionResult {

    record Kept(FaqSuggestion now) implements SuggestionResult {}

    /** It is an entry of the FAQ now. */
    record Taken(String slug) implements SuggestionResult {}

    record Declined() implements SuggestionResult {}

    /** Somebody else changed it first; {@code now} is what it has become. */
    record Stale(FaqSuggestion now) implements SuggestionResult {}

    record Invalid(List<FaqProblem> problems) implements SuggestionResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** It cannot be declined so; the text of {@code reasonKey} says why. */
    record Refused(String reasonKey) implements SuggestionResult {}

    /** Somebody has decided about it before. */
    record Decided(FaqSuggestion now) implements SuggestionResult {}

    /** Its ticket was deleted, and it with it. */
    record Gone() implements SuggestionResult {}
}
