package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;

/**
 * Markdown in one language that knows how to be shown.
 *
 * @param markdown as it was written, with its references
 * @param place of the text on its page; the addresses of its sections begin with it. Blank where the page has no other text
 */
public record RichText(String markdown, Language language, String place, Markdown renderer) {

    /** The same text where others stand beside it: what it calls its sections can be no address of theirs. */
    public RichText at(String place) {
        return new RichText(markdown, language, place, renderer);
    }

    /** Safe HTML whose links lead into the site or into the portal. */
    public SafeHtml html(LinkStyle links) {
        return renderer.render(markdown, language, links, place);
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
