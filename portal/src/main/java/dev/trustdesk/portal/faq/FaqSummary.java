package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;
import java.time.LocalDate;

/**
 * An answer in a list.
 *
 * @param language of the text; English when the reader's is missing
 */
public record FaqSummary(
        String slug, FaqCategory category, Language language, String title, String summary, LocalDate asOf) {}
