package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.SearchWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where words stand in many texts. What begins with a Latin letter or a digit is found where a word begins, so that "ratio" is not found
 * in "migration"; Korean, which compounds without a space, is found inside of words, too.
 */
final class Vocabulary {

    private final int texts;

    /** By all that a word can be found by: how it goes on from each place where it may be found. */
    private final NavigableMap<String, List<Postings>> words = new TreeMap<>();

    /** @param texts how many there are, known by numbers from 0 */
    private Vocabulary(int texts) {
        this.texts = texts;
    }

    /** What each text weighs that holds this, by its number; 0 where it does not stand. Of several words, all have to be there. */
    byte[] weights(String sought) {
        var tokens = tokens(SearchWords.folded(sought));
        if (tokens.isEmpty()) {
            return new byte[texts];
        }
        var last = tokens.removeLast();
        var weights = new byte[texts];
        for (var begun : words.tailMap(last).entrySet()) {
            if (!begun.getKey().startsWith(last)) {
                break;
            }
            begun.getValue().forEach(word -> word.heaviest(weights));
        }
        for (var token : tokens) {
            var whole = new byte[texts];
            words.getOrDefault(token, List.of()).forEach(word -> word.heaviest(whole));
            for (var text = 0; text < texts; text++) {
                weights[text] = (byte) Math.min(weights[text], whole[text]);
            }
        }
        return weights;
    }

    private static List<String> tokens(String folded) {
        var tokens = new ArrayList<String>();
        var from = 0;
        for (var at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || !Character.isLetterOrDigit(folded.charAt(at))) {
                if (from < at) {
                    tokens.add(folded.substring(from, at));
                }
                from = at + 1;
            }
        }
        return tokens;
    }

    /** Takes one text after the other. */
    static final class Reader {

        private final Map<String, Postings> words = new HashMap<>();
        private int texts;

        /** Goes on to the next text. */
        void next() {
            texts++;
        }

        /** Reads a passage of the text that was begun last; a word that stands in several of its passages weighs as in the heaviest. */
        void read(String passage, int weight) {
            for (var word : tokens(SearchWords.folded(passage))) {
                words.computeIfAbsent(word, key -> new Postings()).put(texts - 1, (byte) weight);
            }
        }

        Vocabulary vocabulary() {
            var vocabulary = new Vocabulary(texts);
            words.forEach((word, postings) -> {
                for (var at = 0; at < word.length(); at++) {
                    if (at == 0 || !isLatin(word.charAt(at))) {
                        vocabulary
                                .words
                                .computeIfAbsent(word.substring(at), key -> new ArrayList<>(1))
                                .add(postings);
                    }
                }
            });
            return vocabulary;
        }

        private static boolean isLatin(char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        }
    }

    /** The texts that hold one word, in their order, and what it weighs in each. */
    private static final class Postings {

        private int[] texts = new int[1];
        private byte[] weights = new byte[1];
        private int size;

        void put(int text, byte weight) {
            if (size > 0 && texts[size - 1] == text) {
                weights[size - 1] = (byte) Math.max(weights[size - 1], weight);
                return;
            }
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            texts[size] = text;
            weights[size++] = weight;
        }

        void heaviest(byte[] of) {
            for (var at = 0; at < size; at++) {
                of[texts[at]] = (byte) Math.max(of[texts[at]], weights[at]);
            }
        }
    }
}
