package dev.trustdesk.portal.content;

import java.text.Normalizer;

/** Korean in Latin letters: each syllable for itself by the Revised Romanization, which is enough for an address. */
final class Romanised {

    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int MIDDLES = 21;
    private static final int ENDS = 28;
    private static final String[] BEGINNING = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] MIDDLE = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] END = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    private Romanised() {}

    static String of(String text) {
        var written = new StringBuilder();
        for (var letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            if (letter >= FIRST && letter <= LAST) {
                var at = letter - FIRST;
                written.append(BEGINNING[at / (MIDDLES * ENDS)])
                        .append(MIDDLE[at / ENDS % MIDDLES])
                        .append(END[at % ENDS]);
            } else {
                written.append(letter);
            }
        }
        return written.toString();
    }
}
