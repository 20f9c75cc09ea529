package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An earlier or the present form of an answer in one language.
 *
 * @param number counted from 1 for each language
 * @param live what readers see
 * @param markdown as it was written
 * @param size how much it changed; null of the first one
 * @param basedOn of a translation: the number of the English revision that it translates
 * @param writtenBy as the audit trail names people, like {@code reviewedBy} and {@code publishedBy}
 * @param reviewedBy null if it was not sent for review
 */
public record FaqRevision(
        Language language,
        int number,
        boolean live,
        String title,
        String summary,
        String markdown,
        LocalDate asOf,
        Confidence confidence,
        @Nullable EditSize size,
        @Nullable Integer basedOn,
        Instant publishedAt,
        String writtenBy,
        @Nullable String reviewedBy,
        String publishedBy) {

    /** What it says, without what surrounds it. */
    public FaqText text() {
        return new FaqText(title, summary, markdown);
    }

    /** The same with other words, such as with its facts filled in. */
    FaqRevision with(FaqText text) {
        return new FaqRevision(
                language,
                number,
                live,
                text.title(),
                text.summary(),
                text.body(),
                asOf,
                confidence,
                size,
                basedOn,
                publishedAt,
                writtenBy,
                reviewedBy,
                publishedBy);
    }
}
