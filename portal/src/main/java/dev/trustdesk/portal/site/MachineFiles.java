package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.site.model.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What machines read: feeds, the list of pages, the rules for robots, the address for vulnerability reports. */
@Component
class MachineFiles {

    /** Enough for a reader that looks once a month. */
    private static final int FEED_LENGTH = 50;

    private final TrustdeskSettings settings;
    private final Texts texts;

    MachineFiles(TrustdeskSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    void draw(SiteData data, Instant now, SitePages.Drawn drawn) {
        for (var language : Language.values()) {
            var edition = data.in(language);
            drawn.put(SitePaths.prefix(language) + "/feeds/updates.atom", Page.ATOM, updates(edition, language));
            drawn.put(SitePaths.prefix(language) + "/feeds/exchanges.atom", Page.ATOM, exchanges(edition, language));
        }
        drawn.put("/sitemap.xml", Page.XML, new Sitemap(settings).of(paths(data.in(Language.EN))));
        drawn.put("/robots.txt", Page.TEXT, robots());
        var contact = data.securityContact();
        if (contact != null) {
            drawn.put("/.well-known/security.txt", Page.TEXT, SecurityTxt.of(settings, contact, now));
        }
    }

    private String updates(Edition edition, Language language) {
        var entries = new ArrayList<AtomFeed.Entry>();
        for (var post : edition.posts().stream().limit(FEED_LENGTH).toList()) {
            var path = SitePaths.prefix(language) + "/updates/" + post.slug();
            entries.add(new AtomFeed.Entry(
                    settings.url(path),
                    post.title(),
                    settings.url(path),
                    post.publishedAt(),
                    post.summary(),
                    post.body()));
        }
        return feed(language, "/feeds/updates.atom", "/updates", texts.get(language, "site.feed.updates"), entries);
    }

    /** One entry per change of a cell, because chat tools show entries, not differences; and one for the first record. */
    private String exchanges(Edition edition, Language language) {
        var entries = new ArrayList<AtomFeed.Entry>();
        for (var exchange : edition.exchanges()) {
            var url = settings.url(SitePaths.prefix(language) + "/exchanges/" + exchange.slug());
            for (var change : exchange.history()) {
                var title = exchange.name() + ", " + change.capability() + ": "
                        + change.was().label() + " → " + change.became().label();
                // A reader's program shows an entry again when its id changes, so no wording goes into it.
                var id = url + "#" + change.at().toEpochMilli() + "-" + change.key();
                entries.add(new AtomFeed.Entry(id, title, url, change.at(), title, null));
            }
            var recordedAt = exchange.recordedAt();
            if (recordedAt != null) {
                var state = exchange.cells().stream()
                        .map(cell -> cell.capability() + ": " + cell.status().label())
                        .collect(Collectors.joining(" · "));
                entries.add(new AtomFeed.Entry(url + "#recorded", exchange.name(), url, recordedAt, state, null));
            }
        }
        entries.sort(Comparator.comparing(AtomFeed.Entry::at).reversed());
        var newest = entries.stream().limit(FEED_LENGTH).toList();
        return feed(
                language, "/feeds/exchanges.atom", "/exchanges", texts.get(language, "site.feed.exchanges"), newest);
    }

    private String feed(Language language, String self, String page, String title, List<AtomFeed.Entry> entries) {
        return AtomFeed.write(
                language.tag(),
                settings.url(SitePaths.prefix(language) + self),
                settings.url(SitePaths.prefix(language) + page),
                "Trustdesk: " + title,
                entries);
    }

    private String robots() {
        return """
            User-agent: *
            Disallow: /portal
            Disallow: /help/t/
            Disallow: /ko/help/t/
            Disallow: /help/suggest
            Disallow: /ko/help/suggest

            Sitemap: %s
            """.formatted(settings.url("/sitemap.xml"));
    }

    /** Every page worth finding, without the language. */
    private static List<String> paths(Edition edition) {
        var paths = new ArrayList<>(List.of(
                "/",
                "/faq",
                "/exchanges",
                "/updates",
                "/security",
                "/security/official",
                "/security/fakes",
                "/security/incidents",
                "/start",
                "/help"));
        edition.faq().forEach(category -> category.answers().forEach(answer -> paths.add("/faq/" + answer.slug())));
        edition.exchanges().forEach(exchange -> paths.add("/exchanges/" + exchange.slug()));
        edition.posts().forEach(post -> paths.add("/updates/" + post.slug()));
        edition.guides().forEach(guide -> paths.add("/security/" + guide.slug()));
        edition.incidents().forEach(incident -> paths.add(incident.path()));
        edition.steps().forEach(step -> paths.add("/start/" + step.slug()));
        return paths;
    }
}
