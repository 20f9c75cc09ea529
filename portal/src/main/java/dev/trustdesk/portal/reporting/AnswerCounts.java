package dev.trustdesk.portal.reporting;

/**
 * What became of an answer.
 *
 * @param suggested in how many forms it stood beside the question
 * @param solved in how many of these it was said to solve it
 * @param helped how many readers of its page say so
 */
public record AnswerCounts(int suggested, int solved, int helped, int notHelped) {

    static final AnswerCounts NONE = new AnswerCounts(0, 0, 0, 0);

    /** Readers who say that it did not help outnumber those who say that it did. */
    public boolean isDisliked() {
        return notHelped > helped;
    }
}
