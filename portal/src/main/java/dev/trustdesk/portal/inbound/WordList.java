package dev.trustdesk.portal.inbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
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

    /** English, English in abbreviations only, Korean. */
    static final List<WordList> ALL = List.of(read("en"), read("en").abbreviated(), read("ko"));

    private final Map<String, Integer> numbers;

    private WordList(Map<String, Integer> numbers) {
        this.numbers = Collections.unmodifiableMap(numbers);
    }

    /** Words are compared decomposed, so that it does not matter how a keyboard composed them. */
    static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** The word's number; -1 if it is not in the list. */
    int number(String comparableWord) {
        return numbers.getOrDefault(comparableWord, -1);
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

    // The same file from which the browser learns the words.
    private static WordList read(String language) {
        var resource = "/META-INF/resources/assets/bip39-" + language + ".txt";
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var numbers = new HashMap<String, Integer>();
            reader.lines().forEach(word -> numbers.put(comparable(word), numbers.size()));
            return new WordList(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
