package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.site.model.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What machines read: feeds, the list of pages, the rules for robots, the address for vulnerability reports. */
@Component
class MachineFiles {

    private final TrustdeskSettings settings;
    private final Texts texts;

    MachineFiles(TrustdeskSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    void draw(SiteData data, Instant now, SitePages.Drawn drawn) {
        new Feeds(settings, texts, data, drawn).draw();
        for (var language : Language.values()) {
            new AnswerFeeds(settings, texts.in(language)).draw(data.in(language), drawn);
        }
        drawn.put("/sitemap.xml", Page.XML, new Sitemap(settings).of(paths(data.in(Language.EN))));
        drawn.put("/robots.txt", Page.TEXT, robots());
        var contact = data.securityContact();
        if (contact != null) {
            drawn.put("/.well-known/security.txt", Page.TEXT, SecurityTxt.of(settings, contact, now));
        }
    }

    private String robots() {
        return """
            User-agent: *
            Disallow: /portal
            Disallow: /help/t/
            Disallow: /ko/help/t/
            Disallow: /help/suggest
            Disallow: /ko/help/suggest
            Disallow: /subscribe/
            Disallow: /ko/subscribe/

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
                "/security/fakes/report",
                "/security/incidents",
                "/start",
                "/subscribe",
                "/help",
                "/facts"));
        edition.faq().forEach(category -> category.answers().forEach(answer -> paths.add("/faq/" + answer.slug())));
        edition.exchanges().forEach(exchange -> paths.add("/exchanges/" + exchange.slug()));
        edition.posts().forEach(post -> paths.add("/updates/" + post.slug()));
        edition.guides().forEach(guide -> paths.add("/security/" + guide.slug()));
        edition.incidents().forEach(incident -> paths.add(incident.path()));
        edition.facts().forEach(fact -> paths.add(fact.standing().path()));
        edition.official().forEach(record -> paths.add(record.standing().path()));
        edition.steps().forEach(step -> paths.add("/start/" + step.slug()));
        return paths;
    }
}
