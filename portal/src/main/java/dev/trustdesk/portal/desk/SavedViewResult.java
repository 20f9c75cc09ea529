package dev.trustdesk.portal.desk;

/** What became of something done to a saved view. */
public sealed interface SavedViewResult {

    record Done(SavedViewId id) implements SavedViewResult {}

    /** Not allowed as it stands; the text of {@code reasonKey} says what to do. */
    record Refused(String reasonKey) implements SavedViewResult {}
}
