package dev.trustdesk.portal.desk;

/** What became of a change to a canned answer or a macro. */
public sealed interface EditResult {

    record Saved() implements EditResult {}

    /** Somebody else changed it first. */
    record Stale() implements EditResult {}

    /** Not kept; the text of {@code reasonKey} says why. */
    record Refused(String reasonKey) implements EditResult {}
}
