package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.site.model.Edition;
import java.util.Map;

/**
 * Everything the site shows, as it was read at once.
 *
 * @param securityContact address for vulnerability reports
 * @param oldAddresses permanent redirects, from path to path, without the language
 */
record SiteData(Map<Language, Edition> editions, String securityContact, Map<String, String> oldAddresses) {

    SiteData {
        editions = Map.copyOf(editions);
        oldAddresses = Map.copyOf(oldAddresses);
    }

    Edition in(Language language) {
        var edition = editions.get(language);
        if (edition == null) {
            throw new IllegalStateException("No edition in " + language);
        }
        return edition;
    }
}
