package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Answer;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.Exchange;
import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.HomePage;
import dev.trustdesk.portal.site.model.HomePage.LastChange;
import dev.trustdesk.portal.site.model.HomePage.Tile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses what stands on the front page. */
final class Home {

    /** The answers that people in trouble look for first; those that do not exist are passed over. */
    private static final List<String> FIRST_QUESTIONS = List.of(
            "missed-deadline", "does-my-exchange-support-it", "is-the-site-safe", "support-sent-me-a-dm", "ratio");

    private static final List<String> FACTS = List.of("migration.ratio", "migration.snapshot", "migration.deadline");

    private static final String PHASE = "migration.phase";

    private Home() {}

    /** Whether a fact stands on the front page. */
    static boolean shows(String key) {
        return key.equals(PHASE) || FACTS.contains(key);
    }

    static HomePage of(Edition edition, Wording t) {
        var state = edition.state();
        var posts = edition.posts();
        return new HomePage(
                state.headline(),
                state.sentence(),
                edition.fact(PHASE).orElse(null),
                tiles(edition, t),
                questions(edition),
                posts.isEmpty() ? null : posts.getFirst(),
                lastChange(edition));
    }

    private static List<Tile> tiles(Edition edition, Wording t) {
        return FACTS.stream()
                .flatMap(key -> edition.fact(key).stream())
                .map(fact -> new Tile(
                        fact.label(),
                        fact.valueHtml(),
                        extra(fact, t),
                        fact.known().confidence().label(),
                        fact.known().asOf()))
                .toList();
    }

    private static @Nullable String extra(Fact fact, Wording t) {
        if (fact.standing().koreanPending() && t.language() == Language.KO) {
            return t.get("site.claim.korean-pending");
        }
        return fact.dayOnly() ? t.get("site.home.hour-unknown") : null;
    }

    private static List<Answer> questions(Edition edition) {
        var bySlug = edition.faq().stream()
                .flatMap(category -> category.answers().stream())
                .toList();
        return FIRST_QUESTIONS.stream()
                .map(slug -> bySlug.stream()
                        .filter(answer -> answer.slug().equals(slug))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable LastChange lastChange(Edition edition) {
        var answers = edition.faq().stream()
                .flatMap(category -> category.answers().stream())
                .filter(answer -> !answer.history().isEmpty())
                .map(answer -> new LastChange(
                        answer.title(),
                        "/faq/" + answer.slug(),
                        answer.history().getFirst().publishedAt()));
        var exchanges = edition.exchanges().stream()
                .flatMap(exchange ->
                        changedAt(exchange)
                                .map(at -> new LastChange(exchange.name(), "/exchanges/" + exchange.slug(), at))
                                .stream());
        return Stream.concat(answers, exchanges)
                .max(Comparator.comparing(LastChange::at))
                .orElse(null);
    }

    private static Optional<Instant> changedAt(Exchange exchange) {
        return exchange.history().isEmpty()
                ? Optional.ofNullable(exchange.recordedAt())
                : Optional.of(exchange.history().getFirst().at());
    }
}
