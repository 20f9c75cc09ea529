package dev.trustdesk.portal.notifications;

/** What became of an attempt to send a mail. Reasons are for administrators. */
sealed interface SendResult {

    record Sent() implements SendResult {}

    /** This mail will never be accepted. */
    record Refused(String reason) implements SendResult {}

    /** This mail was not accepted now. */
    record Later(String reason) implements SendResult {}

    /** No mail can be sent now; this one is not to blame. */
    record Unreachable(String reason) implements SendResult {}
}
