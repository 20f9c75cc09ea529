package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.platform.SearchPiece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The live answers of one language as words lead to them. A piece of a word weighs by where it stands and by how few answers have it: the
 * rarest counts 1, one that all have counts little. A word counts as a whole or by the sum of its parts, whichever is more; a part that
 * half of the answers have says nothing (ADR 0045).
 */
final class AnswerIndex {

    private static final int TITLE = 8;
    private static final int KEYWORDS = 5;
    private static final int SUMMARY = 3;
    private static final int BODY = 1;

    private final List<FaqHit> answers;
    private final Vocabulary vocabulary;

    private AnswerIndex(List<FaqHit> answers, Vocabulary vocabulary) {
        this.answers = List.copyOf(answers);
        this.vocabulary = vocabulary;
    }

    /** A live text and what else it is found by. */
    record Live(FaqHit answer, List<String> keywords, String body) {}

    /** An answer that holds some of what is looked for; {@code words} is how many words it holds as a whole. */
    record Match(FaqHit answer, double score, int words) {}

    /** @param texts in the order in which readers see them, which decides between equals */
    static AnswerIndex of(List<Live> texts) {
        var reader = new Vocabulary.Reader();
        var answers = new ArrayList<FaqHit>();
        for (var text : texts) {
            reader.next();
            reader.read(text.answer().title(), TITLE);
            text.keywords().forEach(keyword -> reader.read(keyword, KEYWORDS));
            reader.read(text.answer().summary(), SUMMARY);
            reader.read(text.body(), BODY);
            answers.add(text.answer());
        }
        return new AnswerIndex(answers, reader.vocabulary());
    }

    /** Best first. */
    List<Match> matching(List<SearchPiece> pieces, Audience audience, int limit) {
        var scores = new double[answers.size()];
        var words = new int[answers.size()];
        pieces.stream()
                .collect(Collectors.groupingBy(SearchPiece::word))
                .values()
                .forEach(word -> add(word, scores, words));
        if (audience == Audience.READERS) {
            hideWhatIsForStaff(scores);
        }
        var least = least(scores, limit);
        return IntStream.range(0, answers.size())
                .filter(at -> scores[at] > 0 && scores[at] >= least)
                .mapToObj(at -> new Match(answers.get(at), scores[at], words[at]))
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .limit(limit)
                .toList();
    }

    private void hideWhatIsForStaff(double[] scores) {
        for (var at = 0; at < scores.length; at++) {
            if (answers.get(at).visibility() == FaqVisibility.STAFF) {
                scores[at] = 0;
            }
        }
    }

    /** The score of the last that is wanted: a common word has scores by the thousand, and few of them are worth an object. */
    private static double least(double[] scores, int limit) {
        var sorted = scores.clone();
        Arrays.sort(sorted);
        return limit < sorted.length ? sorted[sorted.length - limit] : 0;
    }

    /** Adds what the pieces of one word say of each answer. */
    private void add(List<SearchPiece> word, double[] scores, int[] words) {
        var whole = new double[scores.length];
        var parts = new double[scores.length];
        for (var piece : word) {
            var weights = vocabulary.weights(piece.text());
            var rarity = rarity(piece, weights);
            for (var at = 0; at < weights.length; at++) {
                if (piece.isWhole()) {
                    whole[at] = Math.max(whole[at], rarity * weights[at]);
                } else {
                    parts[at] += piece.share() * rarity * weights[at];
                }
            }
        }
        for (var at = 0; at < scores.length; at++) {
            scores[at] += Math.max(whole[at], parts[at]);
            words[at] += whole[at] > 0 ? 1 : 0;
        }
    }

    private double rarity(SearchPiece piece, byte[] weights) {
        var holders = 0;
        for (var weight : weights) {
            holders += weight > 0 ? 1 : 0;
        }
        if (holders == 0 || (!piece.isWhole() && holders * 2 > answers.size())) {
            return 0;
        }
        return Math.log1p((double) answers.size() / holders) / Math.log1p(answers.size());
    }
}
