package dev.trustdesk.portal.faq;

import java.time.Instant;
import java.util.List;

/** What became of an attempt to keep a manuscript, to send it on its way, or to decide about it. */
public sealed interface EditResult {

    record Kept(FaqWork now) implements EditResult {}

    /** Readers have it now. */
    record Published(String slug) implements EditResult {}

    record Scheduled(FaqWork now, Instant at) implements EditResult {}

    record Declined() implements EditResult {}

    record Discarded() implements EditResult {}

    /** Somebody else changed it first; {@code now} is what it has become. */
    record Stale(FaqWork now) implements EditResult {}

    /** Readers have got another text since it was begun, which it would undo. */
    record Overtaken(FaqWork now) implements EditResult {}

    record Invalid(List<FaqProblem> problems) implements EditResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** It cannot be done so; the text of {@code reasonKey} says why. */
    record Refused(String reasonKey) implements EditResult {}

    /** Somebody has decided about it before, or it is not at the stage at which this can be done. */
    record Decided(FaqWork now) implements EditResult {}

    /** Its ticket was deleted and it with it, or somebody has published or discarded it. */
    record Gone() implements EditResult {}
}
