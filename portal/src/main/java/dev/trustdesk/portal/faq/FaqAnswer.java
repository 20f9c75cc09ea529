package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its history.
 *
 * @param id outlives the address
 * @param fallback it is not in the reader's language, because there is no text in that one
 * @param number of the revision that is shown
 * @param changedAt when the present text was published here
 * @param archivedAt since when it is kept for its address only; null while it is not
 * @param lag what the translation lacks; null if that is nothing that a reader must know
 * @param changed it has been changed in some language
 * @param history of the language shown, newest first
 */
public record FaqAnswer(
        String id,
        FaqCategory category,
        FaqVisibility visibility,
        Page page,
        boolean fallback,
        int number,
        Instant changedAt,
        @Nullable Instant archivedAt,
        @Nullable FaqLag lag,
        boolean changed,
        List<FaqRevision> history) {
    public FaqAnswer {
        history = List.copyOf(history);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
