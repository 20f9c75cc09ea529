package dev.trustdesk.portal.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One of BIP-39's word lists: what a recovery phrase is made of, and whether its checksum holds. */
final class WordList {

    static final int SHORTEST = 12;
    static final int LONGEST = 24;

    private static final int STEP = 3;
    private static final int BITS = 11;
    // An English word is known by its first four letters, and some people write no more down.
    private static final int ABBREVIATED = 4;

    /** English, English in abbreviations only, Korean, and the other languages. */
    static final List<WordList> ALL = all();

    private static final Map<String, BitSet> LISTS = lists();
    private static final BitSet NONE = new BitSet();
    private static final int VOICED = 0x3099;
    private static final int HALF_VOICED = 0x309A;

    private final Map<String, Integer> numbers;

    private WordList(Map<String, Integer> numbers) {
        this.numbers = Collections.unmodifiableMap(numbers);
    }

    /** Words are compared decomposed, so that it does not matter how a keyboard composed them. */
    static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** A mark that tells one word of kana from another; other marks are accents, which people leave out. */
    static boolean isVoicing(int c) {
        return c == VOICED || c == HALF_VOICED;
    }

    /** The word's number; -1 if it is not in the list. */
    int number(String comparableWord) {
        return numbers.getOrDefault(comparableWord, -1);
    }

    /** In which of the lists a word is. */
    static BitSet listsWith(String comparableWord) {
        return LISTS.getOrDefault(comparableWord, NONE);
    }

    /** Whether any words of a phrase's length in a row have a valid checksum. */
    static boolean holdsPhrase(int[] numbers, Effort effort) {
        for (var length = SHORTEST; length <= LONGEST; length += STEP) {
            for (var start = 0; start + length <= numbers.length; start++) {
                effort.spend(Effort.COMPUTED);
                if (checksumHolds(Arrays.copyOfRange(numbers, start, start + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    // Eleven bits a word: entropy, then one bit of its SHA-256 for every 32 bits of it.
    private static boolean checksumHolds(int[] words) {
        var bits = words.length * BITS;
        var checksumBits = bits / 33;
        var bytes = new byte[(bits + 7) / 8];
        for (var i = 0; i < bits; i++) {
            if ((words[i / BITS] >> (BITS - 1 - i % BITS) & 1) == 1) {
                bytes[i / 8] |= (byte) (1 << (7 - i % 8));
            }
        }
        var entropy = (bits - checksumBits) / 8;
        var hash = Sha256.of(Arrays.copyOf(bytes, entropy));
        var mask = 0xff << (8 - checksumBits) & 0xff;
        return (bytes[entropy] & mask) == (hash[0] & mask);
    }

    private WordList abbreviated() {
        var abbreviations = new HashMap<String, Integer>();
        numbers.forEach((word, number) ->
                abbreviations.put(word.length() > ABBREVIATED ? word.substring(0, ABBREVIATED) : word, number));
        return new WordList(abbreviations);
    }

    private static List<WordList> all() {
        var english = new WordList(numbered(lines("en")));
        var lists = new ArrayList<>(List.of(english, english.abbreviated(), new WordList(numbered(lines("ko")))));
        var further = new ArrayList<List<String>>();
        for (var line : lines("others")) {
            if (line.startsWith("#")) {
                further.add(new ArrayList<>());
            } else {
                further.getLast().add(line);
            }
        }
        further.forEach(words -> lists.add(new WordList(numbered(words))));
        return List.copyOf(lists);
    }

    private static Map<String, BitSet> lists() {
        var lists = new HashMap<String, BitSet>();
        for (var i = 0; i < ALL.size(); i++) {
            for (var word : ALL.get(i).numbers.keySet()) {
                lists.computeIfAbsent(word, key -> new BitSet()).set(i);
            }
        }
        return lists;
    }

    private static Map<String, Integer> numbered(List<String> words) {
        var numbers = new HashMap<String, Integer>();
        words.forEach(word -> numbers.put(
                InboundText.only(
                        c -> Character.getType(c) != Character.NON_SPACING_MARK || isVoicing(c), comparable(word)),
                numbers.size()));
        return numbers;
    }

    // The same files from which the browser learns the words.
    private static List<String> lines(String name) {
        var resource = "/META-INF/resources/assets/bip39-" + name + ".txt";
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
