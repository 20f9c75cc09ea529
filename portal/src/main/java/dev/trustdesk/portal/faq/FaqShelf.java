package dev.trustdesk.portal.faq;

import java.util.List;

/**
 * The answers of one category.
 *
 * @param first of them, in their order
 * @param total of all of them
 */
public record FaqShelf(FaqCategory category, List<FaqSummary> first, int total) {

    public FaqShelf {
        first = List.copyOf(first);
    }
}
