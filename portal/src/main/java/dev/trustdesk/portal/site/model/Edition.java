package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the site shows, in one language. Two equal editions give the same pages.
 *
 * @param nextPostDue when the next weekly post was promised; null if nothing was promised
 */
public record Edition(
        State state,
        List<Fact> facts,
        List<Answer.Category> faq,
        List<Exchange> exchanges,
        List<LegendEntry> legend,
        List<Post> posts,
        @Nullable Instant nextPostDue,
        Promises promises,
        List<Article> guides,
        List<OfficialRecord> official,
        List<KnownFake> fakes,
        List<Incident> incidents,
        List<Article> steps) {

    public Edition {
        facts = List.copyOf(facts);
        faq = List.copyOf(faq);
        exchanges = List.copyOf(exchanges);
        legend = List.copyOf(legend);
        posts = List.copyOf(posts);
        guides = List.copyOf(guides);
        official = List.copyOf(official);
        fakes = List.copyOf(fakes);
        incidents = List.copyOf(incidents);
        steps = List.copyOf(steps);
    }

    /** The state of the migration in a word, a headline, and what a reader must hear first. */
    public record State(Badge badge, String headline, String sentence, boolean closed) {}

    public Optional<Fact> fact(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** The incidents that every page warns of, the worst first. */
    public List<Incident> pinned() {
        return incidents.stream()
                .filter(Incident::pinned)
                .sorted(Comparator.comparing(Incident::grade))
                .toList();
    }
}
