package dev.trustdesk.portal.updates;

import java.util.List;

/** What became of a step of a review. */
public sealed interface ReviewResult {

    /** The step is done; {@code post} is what it has become. */
    record Done(Post post) implements ReviewResult {}

    /** Whoever wrote a text or asked for its review is not the one who reviews it. */
    record OwnText() implements ReviewResult {}

    /** Somebody else changed it first; {@code now} is what it has become. */
    record Stale(Post now) implements ReviewResult {}

    /** Whoever asked has to be told why it is not right; nothing was said, or nothing that may be kept. */
    record NoReason() implements ReviewResult {}

    /** There is no whole text to review yet. */
    record Incomplete(List<PostProblem> problems) implements ReviewResult {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }

    record Gone() implements ReviewResult {}
}
