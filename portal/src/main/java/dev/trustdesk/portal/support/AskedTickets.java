package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked, for whoever counts questions. Who may see it is decided there. */
@Component
public class AskedTickets {

    /** So many days back a question counts as asked before. */
    public static final int DAYS_BACK = 90;

    private static final int MOST_CLUSTERED = 600;
    private static final AskedStore.Period EVER =
            new AskedStore.Period(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    private final AskedStore store;
    private final KnownWords words;

    AskedTickets(AskedStore store, KnownWords words) {
        this.store = store;
        this.words = words;
    }

    /** Every ticket opened in a time, its end not included, in the order in which they were opened. */
    public List<AskedTicket> opened(Instant from, Instant to) {
        return store.opened(from, to);
    }

    /** Whether a ticket asks what another one asked in the days before it. */
    public boolean similarBefore(TicketId ticket) {
        return store.own(ticket)
                .filter(own -> !alike(own, own.text().number(), daysBefore(own.askedAt()))
                        .isEmpty())
                .isPresent();
    }

    /** What no answer is linked to, by question, the most frequent first; of the latest tickets since then. */
    public List<QuestionCluster> withoutAnswer(Language language, Instant since, int limit) {
        var questions = store.withoutAnswer(language, since, MOST_CLUSTERED);
        var weights = words.of(language, AskedWords.of(questions));
        var clusters =
                AskedClusters.of(questions, weights).stream().limit(limit).toList();
        var tickets = store.tickets(
                clusters.stream().flatMap(List::stream).map(AskedText::number).toList());
        return clusters.stream()
                .flatMap(cluster -> cluster(cluster, tickets).stream())
                .toList();
    }

    /** How many tickets each answer was asked for since then. */
    public Map<String, Integer> perEntry(Language language, Instant since) {
        return store.perEntry(language, since);
    }

    /** The latest tickets that are linked to an answer. */
    public List<TicketRow> ofEntry(String entry, Language language, Instant since, int limit) {
        return store.ofEntry(entry, language, since, limit);
    }

    List<SimilarTicket> similar(TicketId ticket, int limit) {
        var own = store.own(ticket);
        if (own.isEmpty()) {
            return List.of();
        }
        // In portions, as what was merged is left out and most are not shown.
        return alike(own.get(), Long.MAX_VALUE, EVER).stream()
                .gather(Gatherers.windowFixed(limit))
                .flatMap(this::tickets)
                .limit(limit)
                .toList();
    }

    private Stream<SimilarTicket> tickets(List<Long> numbers) {
        var found = store.tickets(numbers);
        return numbers.stream().flatMap(number -> Optional.ofNullable(found.get(number)).stream());
    }

    /** Of the tickets with these numbers, those that ask what somebody is about to ask. */
    Set<Long> alikeAmong(Collection<Long> numbers, String subject, String text, Language language) {
        return alikeAmong(numbers, store.asked(subject, text), language);
    }

    /** Of the tickets with these numbers, those that ask the same as one that is there. */
    Set<Long> alikeAmong(Collection<Long> numbers, TicketId ticket) {
        return store.own(ticket)
                .map(own -> alikeAmong(numbers, own.text(), own.language()))
                .orElse(Set.of());
    }

    private Set<Long> alikeAmong(Collection<Long> numbers, AskedText asked, Language language) {
        var others = store.texts(numbers, language);
        var compared = new ArrayList<>(others);
        compared.add(asked);
        var weights = words.of(language, AskedWords.of(compared));
        return others.stream()
                .filter(other -> weights.likeness(asked, other) >= AskedWords.ALIKE)
                .map(AskedText::number)
                .collect(Collectors.toSet());
    }

    private static AskedStore.Period daysBefore(Instant asked) {
        return new AskedStore.Period(asked.minus(Duration.ofDays(DAYS_BACK)), asked);
    }

    /** The numbers of tickets that ask the same, the most alike first. */
    private List<Long> alike(AskedStore.Own own, long upTo, AskedStore.Period period) {
        var text = own.text();
        if (text.words().isEmpty()) {
            return List.of();
        }
        var counts = words.of(own.language(), text.words());
        var near = new LinkedHashSet<>(store.latest(own, counts.telling(text), upTo, period));
        var rare = counts.rare(text);
        if (!rare.isEmpty()) {
            near.addAll(store.sharing(own, rare, period));
        }
        var compared = new ArrayList<>(near);
        compared.add(text);
        var weights = words.of(own.language(), AskedWords.of(compared));
        return near.stream()
                .map(other -> new Alike(other.number(), weights.likeness(text, other)))
                .filter(found -> found.likeness() >= AskedWords.ALIKE)
                .sorted(Comparator.comparingDouble((Alike found) -> -found.likeness())
                        .thenComparing(found -> -found.number()))
                .map(Alike::number)
                .toList();
    }

    private record Alike(long number, double likeness) {}

    /** Empty if none of its tickets is there any more. */
    private static Optional<QuestionCluster> cluster(List<AskedText> texts, Map<Long, SimilarTicket> tickets) {
        var likeliest = texts.stream()
                .flatMap(text -> Optional.ofNullable(tickets.get(text.number())).stream())
                .toList();
        var latest = likeliest.stream()
                .sorted(Comparator.comparing(
                                (SimilarTicket ticket) -> ticket.row().createdAt())
                        .reversed())
                .toList();
        return likeliest.stream()
                .findFirst()
                .map(centre -> new QuestionCluster(centre.row().subject(), latest));
    }
}
