package dev.trustdesk.portal.support;

/** What became of an attempt to say how a ticket ended. */
public sealed interface OutcomeResult {

    record Kept() implements OutcomeResult {}

    /** It has been opened again: how it ends is not known yet. */
    record NotResolved() implements OutcomeResult {}

    record Gone() implements OutcomeResult {}
}
