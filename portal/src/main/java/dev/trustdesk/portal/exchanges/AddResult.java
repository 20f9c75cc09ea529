package dev.trustdesk.portal.exchanges;

import java.util.List;

/** What became of an attempt to add an exchange. */
public sealed interface AddResult {
    record Added(String slug) implements AddResult {}

    /** An exchange has this address already, shown or hidden. */
    record Taken(String slug) implements AddResult {}

    record Invalid(List<RowProblem> problems) implements AddResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
