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

    static final List<WordList> ALL = List.of(read("en"), read("ko"));

    static final int SHORTEST = 12;
    private static final int LONGEST = 24;
    private static final int STEP = 3;
    private static final int BITS = 11;

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

    /** Whether any stretch of a phrase's length within these word numbers has a valid checksum. */
    static boolean holdsPhrase(List<Integer> words) {
        for (var length = SHORTEST; length <= LONGEST; length += STEP) {
            for (var start = 0; start + length <= words.size(); start++) {
                if (checksumHolds(words.subList(start, start + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    // Eleven bits a word: entropy, then one bit of its SHA-256 for every 32 bits of it.
    private static boolean checksumHolds(List<Integer> words) {
        var bits = words.size() * BITS;
        var checksumBits = bits / 33;
        var bytes = new byte[(bits + 7) / 8];
        for (var i = 0; i < bits; i++) {
            if ((words.get(i / BITS) >> (BITS - 1 - i % BITS) & 1) == 1) {
                bytes[i / 8] |= (byte) (1 << (7 - i % 8));
            }
        }
        var entropy = (bits - checksumBits) / 8;
        var hash = Sha256.of(Arrays.copyOf(bytes, entropy));
        var mask = 0xff << (8 - checksumBits) & 0xff;
        return (bytes[entropy] & mask) == (hash[0] & mask);
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
