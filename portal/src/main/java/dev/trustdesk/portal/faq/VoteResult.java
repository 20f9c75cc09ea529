package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;

/** What became of a vote. */
public sealed interface VoteResult {

    /** @param language of the text that was read */
    record Counted(String slug, Language language) implements VoteResult {}

    /** This reader has said it of this revision before. */
    record Before() implements VoteResult {}

    /** The form is too old, of a text that is gone, of somebody else, or none of ours. */
    record Void() implements VoteResult {}
}
