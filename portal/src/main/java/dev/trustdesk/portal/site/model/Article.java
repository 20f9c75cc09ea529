package dev.trustdesk.portal.site.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A guide, or a step of the onboarding guide.
 *
 * @param body trusted HTML
 * @param ownLanguage false: there is no translation, and this is the English text
 */
public record Article(String slug, String title, String summary, String body, boolean ownLanguage, Provenance known) {

    private static final Pattern HEADING =
            Pattern.compile("<h([23]) id=\"([^\"]+)\">(.*?)(?: <a href=\"#[^\"]*\" class=\"td-anchor\"|</h)");

    /** The sections and parts of the body, in their order, to jump to. */
    public List<Heading> headings() {
        return HEADING.matcher(body)
                .results()
                .map(found -> new Heading(found.group(1).equals("3"), found.group(2), found.group(3)))
                .toList();
    }

    /** A section, or a part of one; {@code html} is trusted HTML. */
    public record Heading(boolean part, String id, String html) {}
}
