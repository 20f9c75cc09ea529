package dev.trustdesk.portal.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds recovery phrases (BIP-39, English and Korean) in running text. One pass; time grows with the length of the text only. */
final class RecoveryPhrases {

    // Of a text's words, the share above which a run of list words is the point of the text and not part of a sentence.
    private static final double MOST = 0.6;
    private static final double NUMBERED = 0.8;
    // Enough windows to judge any phrase; bounds the work on a text that is nothing but list words.
    private static final int JUDGED = 2_000;

    private RecoveryPhrases() {}

    static SecretCheck check(String text) {
        var tokens = tokens(text);
        SecretCheck worst = new SecretCheck.Clean();
        for (var list : WordList.ALL) {
            for (var run : runs(tokens, list)) {
                if (isPhrase(run, tokens.size())) {
                    return new SecretCheck.Secret(SecretCheck.Kind.RECOVERY_PHRASE);
                }
                worst = new SecretCheck.Ask(SecretCheck.Kind.RECOVERY_PHRASE);
            }
        }
        return worst;
    }

    private static boolean isPhrase(Run run, int tokens) {
        return run.words.size() > MOST * tokens
                || run.numbered > NUMBERED * run.words.size()
                || WordList.holdsPhrase(run.words.subList(0, Math.min(JUDGED, run.words.size())));
    }

    /** Unbroken runs of list words that are long enough to be a phrase. */
    private static List<Run> runs(List<Token> tokens, WordList list) {
        var runs = new ArrayList<Run>();
        var run = new Run();
        for (var token : tokens) {
            var number = list.number(token.word);
            if (number >= 0) {
                run.words.add(number);
                run.numbered += token.numbered ? 1 : 0;
            } else {
                keep(run, runs);
                run = new Run();
            }
        }
        keep(run, runs);
        return runs;
    }

    private static void keep(Run run, List<Run> runs) {
        if (run.words.size() >= WordList.SHORTEST) {
            runs.add(run);
        }
    }

    /** Words are runs of letters; everything else separates them, but invisible characters do not. */
    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var word = new StringBuilder();
        var numbered = false;
        var comparable = WordList.comparable(text).toLowerCase(Locale.ROOT);
        for (var c : comparable.codePoints().toArray()) {
            if (Character.isLetter(c)) {
                word.appendCodePoint(c);
            } else if (!isInvisible(c)) {
                if (!word.isEmpty()) {
                    tokens.add(new Token(word.toString(), numbered));
                    word.setLength(0);
                    numbered = false;
                }
                numbered |= Character.isDigit(c);
            }
        }
        if (!word.isEmpty()) {
            tokens.add(new Token(word.toString(), numbered));
        }
        return tokens;
    }

    private static boolean isInvisible(int c) {
        return InboundText.isFormat(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** @param numbered a digit stands before it */
    private record Token(String word, boolean numbered) {}

    private static final class Run {
        private final List<Integer> words = new ArrayList<>();
        private int numbered;
    }
}
