package dev.trustdesk.portal.updates;

/** What became of an attempt to take back what is not published yet. */
public sealed interface WithdrawResult {
    record Withdrawn() implements WithdrawResult {}

    /** Somebody else changed it first, or it is published and stays. */
    record Stale(Post now) implements WithdrawResult {}

    record Gone() implements WithdrawResult {}
}
