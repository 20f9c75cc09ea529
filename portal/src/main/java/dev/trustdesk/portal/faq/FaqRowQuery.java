package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.SearchWords;
import java.util.List;

/**
 * Which answers a maintainer wants to see.
 *
 * @param words what their question, their address or their words to be found by hold; blank for all
 * @param page from 1 on
 */
public record FaqRowQuery(FaqSelection selection, String words, int page) {

    public static final FaqRowQuery ALL = new FaqRowQuery(FaqSelection.ALL, "", 1);

    public FaqRowQuery {
        page = Math.max(1, page);
    }

    public FaqRowQuery onPage(int other) {
        return new FaqRowQuery(selection, words, other);
    }

    /** Each of them is to be found. */
    List<String> lookedFor() {
        return SearchWords.of(words, SearchWords.QUERY_LIMIT).stems().words();
    }
}
