package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Language;
import java.util.List;

/** Finds what readers read that refers to a fact. Implemented by {@code site}, which knows all of it. */
public interface FactMentions {

    /** In the order of the pages. */
    List<Mention> mentioning(String key, Language language);

    /**
     * One paragraph of one page.
     *
     * @param path of the page, without its language
     * @param text as it was written, with its references
     */
    record Mention(String title, String path, String text) {}
}
