package dev.trustdesk.portal.help;

import java.time.Duration;
import java.util.List;

/** What became of a requester's further message. */
public sealed interface FollowUpResult {

    /** Kept. The token leads to the page where it now stands: a new one, if the ticket was resolved too long ago to be reopened. */
    record Accepted(String token) implements FollowUpResult {}

    record Invalid(List<Problem> problems) implements FollowUpResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** A field held a secret; nothing was kept. */
    record SecretFound(String field) implements FollowUpResult {}

    /** One of the files cannot be kept, so nothing was; the text of {@code messageKey} says why and takes its name. */
    record FileRefused(String name, String messageKey) implements FollowUpResult {}

    record TooMany(Duration retryAfter) implements FollowUpResult {}

    /** The link leads nowhere, or no longer. */
    record Gone() implements FollowUpResult {}
}
