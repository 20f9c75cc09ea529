package dev.trustdesk.portal.support;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much the words of questions say. A word that half of all questions hold says little, and one that few hold says much; until enough
 * questions have been counted, an assumption stands in for the count.
 *
 * @param counted how many questions were counted
 * @param tickets in how many of them a word stands; one that is missing stands in hardly any
 */
record AskedWords(int counted, Map<String, Integer> tickets) {

    /** From here on two questions are taken for the same. Chosen on the judged pairs of the tests, together with the shares below. */
    static final double ALIKE = 0.28;

    /** So many questions at most are found by rare words; as many as are compared of the latest. */
    static final int MOST_RARE = 60;

    private static final int MOST_RARE_WORDS = 8;
    private static final int MOST_TELLING_WORDS = 5;

    private static final double ASSUMED = 50;
    private static final double USUAL_SHARE = 0.02;
    private static final double COMMON_SHARE = 0.5;
    private static final double IN_TEXT_ONLY = 0.5;

    /** What nearly every question here is about, as stems and as pairs of Korean letters. */
    private static final Set<String> COMMON = Set.of(
            "ai16z", "elizao", "eliza", "token", "migrat", "wallet", "new", "show", "say", "tell", "hold", "held",
            "one", "still", "마이", "이그", "그레", "레이", "이션", "토큰", "지갑", "표시", "나오", "나옵");

    AskedWords {
        tickets = Map.copyOf(tickets);
    }

    /**
     * The words by which questions of any time are looked for: those that hardly any other question holds. None until they have been
     * counted: by a word that all hold, all would be found.
     */
    Set<String> rare(AskedText question) {
        if (counted == 0) {
            return Set.of();
        }
        var found = new HashSet<String>();
        var expected = 0;
        for (var word : sorted(question, Comparator.comparingInt(this::count))) {
            expected += count(word);
            if (expected > MOST_RARE || found.size() == MOST_RARE_WORDS) {
                break;
            }
            found.add(word);
        }
        return found;
    }

    /** The words by which questions of late are looked for: those that say most and that others write too, with their weights. */
    Map<String, Double> telling(AskedText question) {
        var byWeight = Comparator.comparingDouble((String word) -> -weight(word, question));
        var known = Comparator.comparing((String word) -> !tickets.containsKey(word) && counted > 0);
        return sorted(question, known.thenComparing(byWeight)).stream()
                .limit(MOST_TELLING_WORDS)
                .collect(Collectors.toMap(word -> word, word -> weight(word, question)));
    }

    private static List<String> sorted(AskedText question, Comparator<String> order) {
        return question.words().stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** How alike two questions are: 0 when they share nothing, 1 when they are the same. */
    double likeness(AskedText one, AskedText other) {
        var shared = 0.0;
        for (var word : one.words()) {
            if (other.words().contains(word)) {
                shared += weight(word, one) * weight(word, other);
            }
        }
        return shared == 0 ? 0 : shared / Math.sqrt(length(one) * length(other));
    }

    private double length(AskedText question) {
        return question.words().stream()
                .mapToDouble(word -> weight(word, question))
                .map(weight -> weight * weight)
                .sum();
    }

    private double weight(String word, AskedText in) {
        return in.subject().contains(word) ? weight(word) : weight(word) * IN_TEXT_ONLY;
    }

    private double weight(String word) {
        var assumed = ASSUMED * (COMMON.contains(word) ? COMMON_SHARE : USUAL_SHARE);
        return -Math.log((Math.min(count(word), counted) + assumed) / (counted + ASSUMED));
    }

    private int count(String word) {
        return tickets.getOrDefault(word, 0);
    }

    /** All that are needed to compare one question with others. */
    static List<String> of(List<AskedText> questions) {
        return questions.stream()
                .flatMap(question -> question.words().stream())
                .distinct()
                .toList();
    }
}
