package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.SearchWords;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be kept of a search that found nothing: a few plain words. Whatever may belong to one person or to one wallet is not kept at
 * all, not even in part: mail addresses, links, account names, ids, hashes, longer numbers, sentences, and everything the guard doubts.
 */
final class MissedWords {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;
    private static final int LONGEST_WORD = 24;
    private static final int MOST_WORDS = 8;
    private static final int MOST_DIGITS = 6;
    private static final int SHORTEST_ID = 8;

    // With a sign inside that plain words have. A dot, an "@", a "#" or a ":" makes an address or a name of something.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’&+/-]+");
    private static final Pattern ADDRESS = Pattern.compile("[@#]|://|\\w\\.\\p{L}{2}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private MissedWords() {}

    /** Empty for what is not kept. */
    static Optional<String> of(String typed) {
        var all = SearchWords.of(typed, SearchWords.QUERY_LIMIT);
        var joined = String.join(" ", all.words());
        return typed.length() <= SearchWords.QUERY_LIMIT
                        && all.size() <= MOST_WORDS
                        && joined.codePointCount(0, joined.length()) >= SHORTEST
                        && joined.length() <= LONGEST
                        && DIGIT.matcher(joined).results().count() <= MOST_DIGITS
                        && !ADDRESS.matcher(typed).find()
                        && all.words().stream().allMatch(MissedWords::isPlain)
                        && SecretGuard.check(typed).isClean()
                        && SecretGuard.check(joined).isClean()
                ? Optional.of(joined)
                : Optional.empty();
    }

    private static boolean isPlain(String word) {
        var mixed = LETTER.matcher(word).find() && DIGIT.matcher(word).find();
        return word.length() <= LONGEST_WORD
                && PLAIN.matcher(word).matches()
                && !word.startsWith("0x")
                && !(mixed && word.length() >= SHORTEST_ID);
    }
}
