package dev.trustdesk.portal.trust;

import java.util.List;

/** What became of a decision about a reader's report, and about all open ones of the same. */
public sealed interface DecideResult {

    /** Readers find it in the registry under that id; so many reports were decided by it. */
    record Accepted(String fake, int reports) implements DecideResult {}

    record Declined(int reports) implements DecideResult {}

    record Invalid(List<FakeProblem> problems) implements DecideResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** No reason was given, or one that cannot be kept. */
    record NoReason() implements DecideResult {}

    /** Somebody else has decided it. */
    record Decided() implements DecideResult {}

    /** There is no such fake to add it to. */
    record NoSuchFake() implements DecideResult {}
}
