package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;

/**
 * A text as a reader gets it.
 *
 * @param language of the text; English when there is no text in the reader's own language
 * @param title plain text, like {@code summary}: facts are filled in
 */
public record Page(String slug, Language language, String title, String summary, RichText body, Provenance provenance) {

    /** Whether the reader asked for another language than this. */
    public boolean isFallbackFor(Language asked) {
        return language != asked;
    }
}
