package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The live text of an entry in one language, as it is kept.
 *
 * @param number of its revision
 * @param basedOn of a translation: the number of the English revision that it translates
 * @param archivedAt since when it is kept for its address only; null while it is not
 */
record FaqEntry(
        String id,
        FaqCategory category,
        FaqVisibility visibility,
        @Nullable Instant archivedAt,
        @Nullable LocalDate reviewDue,
        Article article,
        List<String> keywords,
        int number,
        @Nullable Integer basedOn,
        Instant publishedAt) {
    FaqEntry {
        keywords = List.copyOf(keywords);
    }

    boolean isPublic() {
        return visibility == FaqVisibility.PUBLIC;
    }
}
