package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;

/**
 * An answer that was found.
 *
 * @param language of the text; the other one when nothing was found in the reader's
 */
public record FaqHit(
        String slug, FaqCategory category, FaqVisibility visibility, Language language, String title, String summary) {}
