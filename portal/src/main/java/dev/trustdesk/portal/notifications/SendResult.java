package dev.trustdesk.portal.notifications;

/** What became of an attempt to send a mail. */
sealed interface SendResult {

    record Sent() implements SendResult {}

    /** This mail will never be accepted. */
    record Refused(DeliveryProblem problem) implements SendResult {}

    /** This mail was not accepted now. */
    record Later(DeliveryProblem problem) implements SendResult {}

    /** No mail can be sent now; this one is not to blame. */
    record Unreachable(DeliveryProblem problem) implements SendResult {}
}
