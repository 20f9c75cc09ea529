package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page with a form of one field, and what came of it.
 *
 * @param typed what was typed, to be mended
 * @param secret a secret was found in the field, and is gone
 * @param outcome what is said instead of, or above, the form
 */
public record AskedPage(String typed, Optional<String> problem, boolean secret, Optional<Outcome> outcome) {

    /** What came of what was asked. */
    public sealed interface Outcome {

        /** @param by the name of a member of staff; null for the desk itself */
        record Ours(String kind, Instant at, @Nullable String by) implements Outcome {}

        record NotOurs() implements Outcome {}

        record Accepted() implements Outcome {}
    }

    public static AskedPage empty() {
        return new AskedPage("", Optional.empty(), false, Optional.empty());
    }

    public static AskedPage with(Outcome outcome) {
        return new AskedPage("", Optional.empty(), false, Optional.of(outcome));
    }

    public static AskedPage refused(String typed, String problem) {
        return new AskedPage(typed, Optional.of(problem), false, Optional.empty());
    }

    public static AskedPage secretFound() {
        return new AskedPage("", Optional.empty(), true, Optional.empty());
    }

    /** Ids that describe the field: its hint, and its problem if it has one. */
    public String describedBy(String field) {
        return problem.isPresent() ? field + "-hint " + field + "-problem" : field + "-hint";
    }
}
