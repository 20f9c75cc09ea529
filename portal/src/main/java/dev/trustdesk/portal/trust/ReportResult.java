package dev.trustdesk.portal.trust;

import java.time.Duration;
import java.util.List;

/** What became of a reader's report. */
public sealed interface ReportResult {

    /** Somebody will look at it. */
    record Taken() implements ReportResult {}

    /** It is in the registry already; it was counted. */
    record AlreadyKnown(KnownFake fake) implements ReportResult {}

    /** It is on the official list: nothing was kept. */
    record IsOfficial(OfficialRecord record) implements ReportResult {}

    /** A secret was in it, and is gone. */
    record SecretFound() implements ReportResult {}

    record Invalid(List<Problem> problems) implements ReportResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Too many came from this network, or from everywhere, within an hour. */
    record TooOften(Duration retryAfter) implements ReportResult {}

    /** What is wrong with a field: its name in the form, and the key of the sentence. */
    record Problem(String field, String messageKey) {}
}
