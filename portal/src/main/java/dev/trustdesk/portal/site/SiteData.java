package dev.trustdesk.portal.site;

import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.site.model.Edition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the site shows, as it was read at once.
 *
 * @param securityContact address for vulnerability reports; null if none is known
 * @param oldAddresses permanent redirects, from path to path, without the language
 * @param news what readers were told of lately, newest first
 */
record SiteData(
        Map<Language, Edition> editions,
        @Nullable String securityContact,
        Map<String, String> oldAddresses,
        List<NewsItem> news) {

    SiteData {
        editions = Map.copyOf(editions);
        oldAddresses = Map.copyOf(oldAddresses);
        news = List.copyOf(news);
    }

    Edition in(Language language) {
        var edition = editions.get(language);
        if (edition == null) {
            throw new IllegalStateException("No edition in " + language);
        }
        return edition;
    }
}
