package dev.trustdesk.portal.site;

import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.onboarding.OnboardingGuide;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.trust.Facts;
import dev.trustdesk.portal.trust.Guides;
import dev.trustdesk.portal.trust.Incidents;
import dev.trustdesk.portal.trust.KnownFakes;
import dev.trustdesk.portal.trust.OfficialRecords;
import dev.trustdesk.portal.trust.Phase;
import dev.trustdesk.portal.updates.NextPost;
import dev.trustdesk.portal.updates.Posts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything that is published from the features, once for each language. */
@Component
class SiteContent {

    private static final String SECURITY_CONTACT = "security.contact";

    private final Facts facts;
    private final OfficialRecords official;
    private final KnownFakes fakes;
    private final Guides guides;
    private final Incidents incidents;
    private final FaqEntries faq;
    private final ShownAnswers answers;
    private final ExchangePages exchanges;
    private final Posts posts;
    private final PromisePages promises;
    private final OnboardingGuide onboarding;
    private final News news;
    private final Texts texts;

    SiteContent(
            Facts facts,
            OfficialRecords official,
            KnownFakes fakes,
            Guides guides,
            Incidents incidents,
            FaqEntries faq,
            ShownAnswers answers,
            ExchangePages exchanges,
            Posts posts,
            PromisePages promises,
            OnboardingGuide onboarding,
            News news,
            Texts texts) {
        this.facts = facts;
        this.official = official;
        this.fakes = fakes;
        this.guides = guides;
        this.incidents = incidents;
        this.faq = faq;
        this.answers = answers;
        this.exchanges = exchanges;
        this.posts = posts;
        this.promises = promises;
        this.onboarding = onboarding;
        this.news = news;
        this.texts = texts;
    }

    // One moment for both languages: a publish in between must not be seen by half.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    SiteData read() {
        var editions = new EnumMap<Language, Edition>(Language.class);
        for (var language : Language.values()) {
            editions.put(language, edition(language));
        }
        var contact = facts.find(SECURITY_CONTACT, Language.EN)
                .map(fact -> fact.value().plain());
        return new SiteData(editions, contact.orElse(null), oldAddresses(), news());
    }

    /** Enough for each feed, those of single exchanges included. */
    private List<NewsItem> news() {
        return Stream.of(NewsTopic.values())
                .flatMap(topic -> news.latest(topic, topic == NewsTopic.EXCHANGE ? 500 : 50).stream())
                .toList();
    }

    private Map<String, String> oldAddresses() {
        var moved = new HashMap<String, String>();
        faq.redirects().forEach((old, now) -> moved.put("/faq/" + old, "/faq/" + now));
        return moved;
    }

    private Edition edition(Language language) {
        var t = texts.in(language);
        var shown = new Shown(t);
        return new Edition(
                state(t),
                facts.all(language).stream().map(shown::fact).toList(),
                answers.categories(language, shown),
                exchanges.all(language, shown),
                exchanges.legend(t),
                posts.reading(language).stream().map(shown::post).toList(),
                posts.nextDue().map(NextPost::dueAt).orElse(null),
                promises.read(t),
                guides.all(language).stream().map(shown::article).toList(),
                official.all(language).stream().map(shown::official).toList(),
                fakes.all(language).stream().map(shown::fake).toList(),
                incidents.all(language).stream().map(shown::incident).toList(),
                onboarding.steps(language).stream().map(shown::article).toList());
    }

    /** Nobody is told that anything is open unless somebody has said so. */
    private Edition.State state(Wording t) {
        return facts.phase()
                .map(phase -> new Edition.State(
                        new Badge(phase.tone().attribute(), t.of(phase)),
                        headline(phase, t),
                        sentence(phase, t),
                        phase == Phase.CLOSED))
                .orElseGet(() -> new Edition.State(
                        new Badge("unknown", t.get("site.phase.unknown")),
                        t.get("site.phase.unknown.headline"),
                        t.get("site.phase.unknown.sentence"),
                        false));
    }

    private static String headline(Phase phase, Wording t) {
        return switch (phase) {
            case UPCOMING -> t.get("site.phase.upcoming.headline");
            case OPEN -> t.get("site.phase.open.headline");
            case CLOSING -> t.get("site.phase.closing.headline");
            case CLOSED -> t.get("site.phase.closed.headline");
        };
    }

    private static String sentence(Phase phase, Wording t) {
        return switch (phase) {
            case UPCOMING -> t.get("site.phase.upcoming.sentence");
            case OPEN -> t.get("site.phase.open.sentence");
            case CLOSING -> t.get("site.phase.closing.sentence");
            case CLOSED -> t.get("site.phase.closed.sentence");
        };
    }
}
