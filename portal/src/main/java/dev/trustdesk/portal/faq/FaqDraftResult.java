package dev.trustdesk.portal.faq;

/** What became of a suggestion for the FAQ. */
public sealed interface FaqDraftResult {

    record Proposed() implements FaqDraftResult {}

    /** Not kept; the text of {@code reasonKey} says why. */
    record Refused(String reasonKey) implements FaqDraftResult {}
}
