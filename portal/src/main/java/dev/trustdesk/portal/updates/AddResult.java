package dev.trustdesk.portal.updates;

import java.util.List;

/** What became of an attempt to add to a published post. */
public sealed interface AddResult {

    /** Readers have it. */
    record Added() implements AddResult {}

    record Invalid(List<PostProblem> problems) implements AddResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Not published yet: it can still be edited. */
    record NotPublished() implements AddResult {}

    /** The Korean text is there already. */
    record AlreadyThere() implements AddResult {}

    record Gone() implements AddResult {}
}
