package dev.trustdesk.portal.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of what somebody typed, in the form in which texts are compared.
 *
 * @param words distinct, in their order
 */
public record SearchWords(List<String> words) {

    public static final int QUERY_LIMIT = 200;
    public static final int TEXT_LIMIT = 2_000;
    private static final int MOST_WORDS = 40;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}{3,}");
    private static final Pattern LONG_LATIN = Pattern.compile("[a-z]{5,}");
    private static final int LATIN_LEAST = 4;
    private static final double LATIN_KEPT = 0.6;
    // "addresses", "boxes", "matches"; then "wallets", "exchanges"; not "status", "less", "gas".
    private static final Pattern PLURAL_ES = Pattern.compile("[a-z]+(?:ss|x|ch|sh)es");
    private static final Pattern PLURAL_S = Pattern.compile("[a-z]{3,}[^aisu]s");
    // Longer ones first: "에서는" ends in "는" too.
    private static final List<String> PARTICLES = List.of(
            "에서는", "으로는", "에서", "에게", "한테", "까지", "부터", "이나", "으로", "하고", "이랑", "은", "는", "이", "가", "을", "를", "의", "에",
            "로", "도", "만", "와", "과", "랑");
    // Words that say nothing about what is asked. Never all that is looked for, see meaningful().
    private static final Set<String> EMPTY = Set.of(
            "a", "about", "all", "am", "an", "and", "any", "are", "at", "be", "been", "but", "by", "can", "cannot",
            "can't", "could", "did", "didn't", "do", "does", "doesn't", "don't", "for", "from", "get", "got", "had",
            "has", "have", "help", "hello", "hi", "how", "i", "i'm", "if", "in", "into", "is", "isn't", "it", "its",
            "just", "me", "my", "need", "no", "not", "now", "of", "on", "or", "our", "please", "should", "so", "still",
            "thanks", "that", "the", "then", "there", "they", "this", "to", "us", "was", "we", "were", "what", "when",
            "where", "which", "who", "why", "will", "with", "would", "you", "your", "제", "저", "저는", "제가", "내", "나", "이",
            "그", "저기", "좀", "및", "또", "안녕하세요", "감사합니다", "부탁드립니다", "왜", "어떻게", "언제", "무엇", "뭐", "뭔가요", "어디", "어디서",
            "있나요", "있어요", "있습니다", "인가요", "하나요", "되나요", "됐나요", "했는데", "합니다", "해요", "주세요", "수", "것", "때", "더", "안", "못",
            "다");

    public static SearchWords of(String text, int limit) {
        var cut = text.substring(0, Math.min(text.length(), limit));
        return new SearchWords(Arrays.stream(SPACE.split(folded(TypedText.lookedFor(cut))))
                .map(word -> EDGE.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    /** A text as it is compared: NFKC, in lower case. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public int size() {
        return words.size();
    }

    /** Without words that say nothing, unless nothing would be left. */
    public SearchWords meaningful() {
        var left = words.stream().filter(word -> !EMPTY.contains(word)).toList();
        return left.isEmpty() ? this : new SearchWords(left);
    }

    /** Without Korean particles and English plurals at the end of words. */
    public SearchWords stems() {
        return mapped(SearchWords::stem);
    }

    public List<SearchPiece> wholes() {
        return IntStream.range(0, size())
                .mapToObj(at -> new SearchPiece(at, words.get(at), 1))
                .toList();
    }

    /**
     * The words and their parts. Korean writes endings to the word and compounds without a space, so that what is looked for is often
     * found only in part: "놓쳤어요" is answered by "놓쳤는데". Every two letters of such a word are a part; of a longer word in Latin
     * letters, its beginning, which endings and slips of the finger leave alone.
     */
    public List<SearchPiece> pieces() {
        var pieces = new ArrayList<>(wholes());
        for (var at = 0; at < size(); at++) {
            var word = words.get(at);
            if (HANGUL.matcher(word).matches()) {
                var pairs = word.length() - 1;
                for (var pair = 0; pair < pairs; pair++) {
                    pieces.add(new SearchPiece(at, word.substring(pair, pair + 2), 1.0 / pairs));
                }
            } else if (LONG_LATIN.matcher(word).matches()) {
                var kept = Math.max(LATIN_LEAST, (int) Math.ceil(word.length() * LATIN_KEPT));
                pieces.add(new SearchPiece(at, word.substring(0, kept), (double) kept / word.length()));
            }
        }
        return pieces;
    }

    private SearchWords mapped(UnaryOperator<String> change) {
        return new SearchWords(words.stream().map(change).distinct().toList());
    }

    private static String stem(String word) {
        if (HANGUL.matcher(word).matches()) {
            return PARTICLES.stream()
                    .filter(particle -> word.endsWith(particle) && word.length() - particle.length() >= 2)
                    .findFirst()
                    .map(particle -> word.substring(0, word.length() - particle.length()))
                    .orElse(word);
        }
        if (PLURAL_ES.matcher(word).matches()) {
            return word.substring(0, word.length() - 2);
        }
        return PLURAL_S.matcher(word).matches() ? word.substring(0, word.length() - 1) : word;
    }
}
