package dev.trustdesk.portal.support;

/** What a ticket turned out to ask. */
public sealed interface Question {

    /** What an entry of the FAQ answers. */
    record Known(String entryId) implements Question {}

    /** What the FAQ does not answer yet. */
    record Unknown() implements Question {}
}
