package dev.trustdesk.portal.exchanges;

import java.util.List;

/** What became of an attempt to change a row of the matrix. */
public sealed interface RowResult {
    record Published(EditedRow now) implements RowResult {}

    /** Somebody else changed it first; {@code now} is what it has become. */
    record Stale(EditedRow now) implements RowResult {}

    record Invalid(List<RowProblem> problems) implements RowResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** It says what it said before. */
    record Unchanged() implements RowResult {}

    record Gone() implements RowResult {}
}
