package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Page;
import java.time.Instant;
import java.util.List;

/**
 * An answer with its history.
 *
 * @param fallback it is not in the reader's language, because there is no text in that one
 * @param changedAt when the present text was published here
 * @param history of the language shown, newest first
 */
public record FaqAnswer(
        FaqCategory category, Page page, boolean fallback, Instant changedAt, List<FaqRevision> history) {
    public FaqAnswer {
        history = List.copyOf(history);
    }
}
