package dev.trustdesk.portal.inbound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds recovery phrases (BIP-39, in all its languages) in running text.
 *
 * <p>Twelve words of which at most one is not in the list are a stretch that no sentence has by accident, and that a thief completes by
 * trying. A valid checksum proves it a phrase. An invalid one proves nothing, for a phrase with a mistake is worth as much: then the
 * stretch is refused if it makes up the text, or is written as a list, and asked about otherwise. See ADR 0020.
 */
final class RecoveryPhrases {

    // Of a text's words, the share above which a stretch of list words is the point of the text and not part of a
    // sentence.
    private static final double MOST = 0.6;
    // Of a stretch's words, the share above which it is written as a list.
    private static final double LISTED = 0.8;
    private static final int MISTAKES = 1;
    // No sentence goes on for so long in list words only; bounds the work on a text that does.
    private static final int ENOUGH = 2 * WordList.LONGEST;
    // What is written to a number and is no word of its own.
    private static final Set<String> ORDINALS = Set.of(
            "st", "nd", "rd", "th", WordList.comparable("번"), WordList.comparable("번째"), WordList.comparable("째"));

    private RecoveryPhrases() {}

    static SecretCheck check(String text, Effort effort) {
        var comparable = WordList.comparable(text).toLowerCase(Locale.ROOT);
        var found = check(tokens(comparable, false, effort), effort);
        // An invisible character stands within a word or between two: only trying tells.
        return found.isSecret() || comparable.codePoints().noneMatch(InboundText::isFormat)
                ? found
                : worse(found, check(tokens(comparable, true, effort), effort));
    }

    private static SecretCheck worse(SecretCheck one, SecretCheck other) {
        return other.isClean() ? one : other;
    }

    private static SecretCheck check(List<Token> tokens, Effort effort) {
        SecretCheck worst = SecretCheck.CLEAN;
        for (var list : listsOfMany(tokens, effort)) {
            var numbers =
                    tokens.stream().mapToInt(token -> list.number(token.word)).toArray();
            effort.spend(numbers.length);
            for (var stretch : stretches(numbers)) {
                if (isPhrase(stretch, tokens, numbers, effort)) {
                    return SecretCheck.PHRASE;
                }
                worst = SecretCheck.PERHAPS_A_PHRASE;
            }
        }
        return worst;
    }

    /** The lists that have enough of the words for a stretch, found by one look at each word: most texts have no such list. */
    private static List<WordList> listsOfMany(List<Token> tokens, Effort effort) {
        var hits = new int[WordList.ALL.size()];
        for (var token : tokens) {
            WordList.listsWith(token.word).stream().forEach(list -> hits[list]++);
        }
        effort.spend(tokens.size());
        return IntStream.range(0, hits.length)
                .filter(list -> hits[list] >= WordList.SHORTEST - MISTAKES)
                .mapToObj(WordList.ALL::get)
                .toList();
    }

    /** Where twelve words in a row are list words but for one, as far as that goes on; overlapping twelves are one stretch. */
    private static List<Stretch> stretches(int[] numbers) {
        var window = Math.min(WordList.SHORTEST, numbers.length);
        var stretches = new ArrayList<Stretch>();
        var hits = 0;
        for (var end = 0; end < numbers.length; end++) {
            hits += numbers[end] >= 0 ? 1 : 0;
            hits -= end >= window && numbers[end - window] >= 0 ? 1 : 0;
            if (hits < WordList.SHORTEST - MISTAKES) {
                continue;
            }
            var start = Math.max(0, end - window + 1);
            if (!stretches.isEmpty() && start <= stretches.getLast().end) {
                start = stretches.removeLast().start;
            }
            stretches.add(new Stretch(start, end + 1));
        }
        return stretches;
    }

    private static boolean isPhrase(Stretch stretch, List<Token> tokens, int[] numbers, Effort effort) {
        // Without the word that is in no list: it may be one too many, as in "… and zoo".
        var words = Arrays.stream(numbers, stretch.start, stretch.end)
                .filter(number -> number >= 0)
                .toArray();
        var written = tokens.subList(stretch.start, stretch.end);
        effort.spend(written.size());
        return words.length >= ENOUGH
                || words.length > MOST * tokens.size()
                || written.stream().filter(Token::numbered).count() > LISTED * words.length
                || written.stream().filter(Token::apart).count() > LISTED * words.length
                || WordList.holdsPhrase(words, effort);
    }

    /** Words are runs of letters; everything else separates them, invisible characters only if they are said to. */
    private static List<Token> tokens(String comparable, boolean invisibleSeparates, Effort effort) {
        effort.spend(comparable.length());
        var reader = new Reader();
        comparable.codePoints().forEach(c -> {
            if (Character.isLetter(c)) {
                reader.letter(c);
            } else if (WordList.isVoicing(c)) {
                reader.mark(c);
            } else if (invisibleSeparates && InboundText.isFormat(c)) {
                reader.separator(' ');
            } else if (!InboundText.isFormat(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                reader.separator(c);
            }
        });
        reader.separator(' ');
        return reader.tokens;
    }

    /**
     * @param numbered a digit stands before it
     * @param apart more than a space stands before it
     */
    private record Token(String word, boolean numbered, boolean apart) {}

    /** @param end the first word after it */
    private record Stretch(int start, int end) {}

    private static final class Reader {
        private final List<Token> tokens = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean numbered;
        private boolean apart;
        private boolean afterDigit;
        private boolean ordinal;

        void letter(int c) {
            if (word.isEmpty()) {
                ordinal = afterDigit;
            }
            word.appendCodePoint(c);
        }

        void mark(int c) {
            if (!word.isEmpty()) {
                word.appendCodePoint(c);
            }
        }

        void separator(int c) {
            if (!word.isEmpty()) {
                var written = word.toString();
                word.setLength(0);
                if (!ordinal || !ORDINALS.contains(written)) {
                    tokens.add(new Token(written, numbered, apart));
                    numbered = false;
                    apart = false;
                }
            }
            afterDigit = Character.isDigit(c);
            numbered |= afterDigit;
            apart |= c != ' ' && !afterDigit;
        }
    }
}
