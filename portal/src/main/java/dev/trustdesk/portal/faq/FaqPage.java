package dev.trustdesk.portal.faq;

import java.util.List;

/**
 * A page of answers, as readers leaf through them.
 *
 * @param page from 1 on; the last one if there are not so many as were asked for
 * @param total on all pages together
 */
public record FaqPage(List<FaqSummary> answers, int page, int total) {

    public static final int SIZE = 50;

    public FaqPage {
        answers = List.copyOf(answers);
    }

    /** The same with other words, such as with their facts filled in. */
    FaqPage with(List<FaqSummary> others) {
        return new FaqPage(others, page, total);
    }

    public int first() {
        return total == 0 ? 0 : (page - 1) * SIZE + 1;
    }

    public int last() {
        return Math.min(page * SIZE, total);
    }

    public boolean hasMore() {
        return last() < total;
    }

    static int lastPage(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
