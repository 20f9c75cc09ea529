package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.List;

/** A feature to whose entries a text can refer. */
public interface ReferenceSource {

    /**
     * What some words lead to, best first and named in a language; without words what is referred to most often, if that is known.
     *
     * @param audience of the text; nothing is found that they could not open
     */
    List<Reference> references(String words, Language language, Audience audience, int limit);
}
