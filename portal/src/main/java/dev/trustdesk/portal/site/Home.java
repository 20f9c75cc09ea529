package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Answer;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.HomePage;
import dev.trustdesk.portal.site.model.HomePage.LastChange;
import dev.trustdesk.portal.site.model.HomePage.Tile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses what stands on the front page. */
final class Home {

    /** The answers that people in trouble look for first; those that do not exist are passed over. */
    private static final List<String> FIRST_QUESTIONS = List.of(
            "missed-deadline", "does-my-exchange-support-it", "is-the-site-safe", "support-sent-me-a-dm", "ratio");

    private Home() {}

    static HomePage of(Edition edition, Wording t) {
        var phase = Phase.of(edition.phase());
        var posts = edition.posts();
        return new HomePage(
                phase.headline(t),
                phase.sentence(t),
                edition.fact("migration.phase").orElse(null),
                tiles(edition, t),
                questions(edition),
                posts.isEmpty() ? null : posts.getFirst(),
                lastChange(edition));
    }

    private static List<Tile> tiles(Edition edition, Wording t) {
        var tiles = new ArrayList<Tile>();
        edition.fact("migration.ratio").ifPresent(fact -> tiles.add(tile(fact, t.get("site.home.ratio.extra"))));
        edition.fact("migration.snapshot").ifPresent(fact -> tiles.add(tile(fact, null)));
        edition.fact("migration.deadline")
                .ifPresent(fact ->
                        tiles.add(tile(fact, fact.instant() == null ? t.get("site.home.minute-unknown") : null)));
        return tiles;
    }

    private static Tile tile(Fact fact, @Nullable String extra) {
        return new Tile(
                fact.label(),
                fact.value(),
                fact.instant(),
                fact.date(),
                extra,
                fact.known().confidence().label(),
                fact.known().asOf());
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
                .filter(exchange -> !exchange.history().isEmpty())
                .map(exchange -> new LastChange(
                        exchange.name(),
                        "/exchanges/" + exchange.slug(),
                        exchange.history().getFirst().at()));
        return Stream.concat(answers, exchanges)
                .max(Comparator.comparing(LastChange::at))
                .orElse(null);
    }
}
