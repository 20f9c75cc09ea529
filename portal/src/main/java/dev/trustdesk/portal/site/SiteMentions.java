package dev.trustdesk.portal.site;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.content.Page;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.exchanges.Exchanges;
import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.onboarding.OnboardingGuide;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.trust.FactMentions;
import dev.trustdesk.portal.trust.Guides;
import dev.trustdesk.portal.trust.Incidents;
import dev.trustdesk.portal.trust.KnownFakes;
import dev.trustdesk.portal.updates.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the paragraphs of the site that refer to a fact: the site alone knows everything that readers read. */
@Component
class SiteMentions implements FactMentions {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-*|]|\\d+\\.) )");

    private final FaqEntries faq;
    private final Exchanges exchanges;
    private final Posts posts;
    private final Guides guides;
    private final KnownFakes fakes;
    private final Incidents incidents;
    private final OnboardingGuide onboarding;
    private final Texts texts;

    SiteMentions(
            FaqEntries faq,
            Exchanges exchanges,
            Posts posts,
            Guides guides,
            KnownFakes fakes,
            Incidents incidents,
            OnboardingGuide onboarding,
            Texts texts) {
        this.faq = faq;
        this.exchanges = exchanges;
        this.posts = posts;
        this.guides = guides;
        this.fakes = fakes;
        this.incidents = incidents;
        this.onboarding = onboarding;
        this.texts = texts;
    }

    @Override
    public List<Mention> mentioning(String key, Language language) {
        var found = new Found(key, new ArrayList<>());
        if (Home.shows(key)) {
            // The front page of a language is at its prefix alone.
            var path = language.sitePrefix().isEmpty() ? "/" : "";
            var title = texts.get(language, "site.nav.home");
            found.mentions().add(new Mention(title, path, "{{fact:" + key + "}}"));
        }
        faq.published(language).stream()
                .filter(answer -> answer.archivedAt() == null)
                .forEach(answer -> found.in("/faq/", answer.page()));
        guides.all(language).forEach(page -> found.in("/security/", page));
        onboarding.steps(language).forEach(page -> found.in("/start/", page));
        posts.reading(language).forEach(post -> found.in("/updates/" + post.slug(), post.title(), post.body()));
        fakes.all(language).forEach(fake -> found.in("/security/fakes", fake.title(), fake.body()));
        incidents.all(language).forEach(incident -> {
            var title = incident.title().text();
            var path = "/security/incidents/" + incident.id().value();
            found.in(path, title, incident.body());
            incident.notes().forEach(note -> {
                found.in(path, title, note.body());
                found.in(path, title, note.advice());
            });
        });
        exchanges.inFull(language).forEach(exchange -> {
            var path = "/exchanges/" + exchange.row().slug();
            var name = exchange.row().name().in(language);
            exchange.row().cells().forEach(cell -> found.in(path, name, cell.note()));
            found.in(path, name, exchange.unverified());
            found.in(path, name, exchange.disagreement());
        });
        return found.mentions();
    }

    private record Found(String key, List<Mention> mentions) {

        void in(String folder, Page page) {
            in(folder + page.slug(), page.title(), page.body());
        }

        void in(String path, String title, @Nullable RichText text) {
            if (text != null) {
                PARAGRAPHS
                        .splitAsStream(text.markdown())
                        .filter(paragraph -> FactSource.keysIn(paragraph).contains(key))
                        .forEach(paragraph -> mentions.add(new Mention(title, path, paragraph.strip())));
            }
        }
    }
}
