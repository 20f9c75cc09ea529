package dev.trustdesk.portal.updates;

import java.time.Instant;
import java.util.List;

/** What became of an attempt to publish, now or at a time. */
public sealed interface PublishResult {
    record Published(Post post) implements PublishResult {}

    record Scheduled(Post post, Instant at) implements PublishResult {}

    /** Somebody else changed it first; {@code now} is what it has become. */
    record Stale(Post now) implements PublishResult {}

    /** Readers of one language would get nothing, or something broken. */
    record Incomplete(List<PostProblem> problems) implements PublishResult {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else has to read it first; who cannot wait for that says why. */
    record Unreviewed() implements PublishResult {}

    /** Nothing was said of why it cannot wait, or nothing that may be kept. */
    record NoReason() implements PublishResult {}

    /** The chosen time is not in the future. */
    record InThePast() implements PublishResult {}

    record Gone() implements PublishResult {}
}
