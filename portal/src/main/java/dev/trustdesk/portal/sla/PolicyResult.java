package dev.trustdesk.portal.sla;

/** What became of a change to the promise. */
public sealed interface PolicyResult {

    record Done(int version) implements PolicyResult {}

    /** Not allowed as it stands; the text of {@code reasonKey} says what to do. */
    record Refused(String reasonKey) implements PolicyResult {}
}
