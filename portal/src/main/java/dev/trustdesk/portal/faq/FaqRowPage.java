package dev.trustdesk.portal.faq;

import java.util.List;

/**
 * A page of the list of answers.
 *
 * @param page from 1 on; the last one if there are not so many as were asked for
 * @param total on all pages together
 */
public record FaqRowPage(List<FaqRow> rows, int page, int total) {

    public static final int SIZE = 50;

    public FaqRowPage {
        rows = List.copyOf(rows);
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
