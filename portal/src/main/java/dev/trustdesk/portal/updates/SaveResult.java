package dev.trustdesk.portal.updates;

import java.util.List;

/** What became of an attempt to keep what a maintainer wrote. */
public sealed interface SaveResult {
    record Saved(Post post) implements SaveResult {}

    /** Somebody else changed it first; {@code now} is what it has become. */
    record Stale(Post now) implements SaveResult {}

    record Invalid(List<PostProblem> problems) implements SaveResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    record Gone() implements SaveResult {}
}
