package dev.trustdesk.portal.faq;

/** What stands at the address of an answer. */
public sealed interface FaqLookup {
    record Found(FaqAnswer answer) implements FaqLookup {}

    /** The answer has another address now. */
    record Moved(String slug) implements FaqLookup {}

    record Missing() implements FaqLookup {}
}
