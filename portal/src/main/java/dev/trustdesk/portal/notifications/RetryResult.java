package dev.trustdesk.portal.notifications;

/** What became of a wish to try a notice again. */
public sealed interface RetryResult {

    /** It waits for its turn again. */
    record Waiting() implements RetryResult {}

    /** It has not been given up, or is not there any more; perhaps somebody else was faster. */
    record NotDead() implements RetryResult {}
}
