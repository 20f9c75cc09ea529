package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;

/**
 * An answer as others refer to it.
 *
 * @param id what is stored elsewhere, because it outlives the address
 * @param language of the texts; the other one when there is none in the language asked for
 * @param summary the short answer, in plain text
 */
public record FaqReference(
        String id, String slug, FaqVisibility visibility, Language language, String title, String summary) {}
