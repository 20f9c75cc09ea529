package dev.trustdesk.portal.desk;

import java.time.Instant;

/** What became of a text that was to be kept as a draft. */
public sealed interface KeepResult {

    record Kept(long version, Instant at) implements KeepResult {}

    /** The text is empty, and so there is no draft. */
    record Empty() implements KeepResult {}

    /** Another window of the same person holds a newer draft. */
    record Elsewhere(Draft now) implements KeepResult {}

    /** Not kept; the text of {@code reasonKey} says why. */
    record Refused(String reasonKey) implements KeepResult {}
}
