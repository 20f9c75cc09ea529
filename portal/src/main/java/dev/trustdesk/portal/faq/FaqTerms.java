package dev.trustdesk.portal.faq;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a manuscript goes to readers.
 *
 * @param size how much it changes; null as long as nobody has said, and of a new answer
 * @param koreanPending somebody has chosen that readers get the English first, and are told so
 * @param reviewDue when it should be looked at again; null for the usual time
 */
public record FaqTerms(
        @Nullable EditSize size,
        FaqVisibility visibility,
        boolean koreanPending,
        @Nullable LocalDate reviewDue) {

    public static final FaqTerms USUAL = new FaqTerms(null, FaqVisibility.PUBLIC, false, null);
}
