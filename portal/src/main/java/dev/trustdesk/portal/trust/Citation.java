package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.SourceCatalogue.Source;

/**
 * A source, with the passage of it that was saved.
 *
 * @param passage in the words of the source; empty if none was saved
 */
public record Citation(Source source, String passage) {}
