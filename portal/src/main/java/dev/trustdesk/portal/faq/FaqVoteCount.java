package dev.trustdesk.portal.faq;

/** What readers say of the present revisions of an answer. */
public record FaqVoteCount(int helped, int notHelped) {

    static final FaqVoteCount NONE = new FaqVoteCount(0, 0);

    public int total() {
        return helped + notHelped;
    }
}
