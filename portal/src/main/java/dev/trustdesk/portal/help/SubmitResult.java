package dev.trustdesk.portal.help;

import java.util.List;

/** What became of a request for help. */
public sealed interface SubmitResult {

    /** There is a ticket, made now or by the same form before; the token leads to its private page. */
    record Accepted(String token) implements SubmitResult {}

    record Invalid(List<Problem> problems) implements SubmitResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** A field held a secret; nothing was kept. */
    record SecretFound(String field) implements SubmitResult {}
}
