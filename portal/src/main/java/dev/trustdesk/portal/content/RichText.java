package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;

/**
 * Markdown in one language that knows how to be shown.
 *
 * @param markdown as it was written, with its references
 */
public record RichText(String markdown, Language language, Markdown renderer) {

    /** Safe HTML whose links lead into the site or into the portal. */
    public SafeHtml html(LinkStyle links) {
        return renderer.render(markdown, language, links);
    }

    /** As it was written, with its facts filled in. */
    public String plain() {
        return renderer.plain(markdown, language);
    }

    @Override
    public String toString() {
        return markdown;
    }
}
