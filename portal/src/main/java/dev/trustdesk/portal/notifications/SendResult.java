package dev.trustdesk.portal.notifications;

import java.time.Duration;

/** What became of an attempt to send a mail, or a post. */
sealed interface SendResult {

    record Sent() implements SendResult {}

    /** This mail will never be accepted. */
    record Refused(DeliveryProblem problem) implements SendResult {}

    /**
     * This mail was not accepted now.
     *
     * @param pause how long the recipient asks us to wait at least
     */
    record Later(DeliveryProblem problem, Duration pause) implements SendResult {
        Later(DeliveryProblem problem) {
            this(problem, Duration.ZERO);
        }
    }

    /** No mail can be sent now; this one is not to blame. */
    record Unreachable(DeliveryProblem problem) implements SendResult {}
}
