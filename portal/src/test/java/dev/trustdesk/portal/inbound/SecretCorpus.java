package dev.trustdesk.portal.inbound;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The texts by which the guard is measured, on the server and in the browser: secrets in many writings among the words of people,
 * harmless texts of every kind, and texts that only their writer can judge. Always the same.
 */
public final class SecretCorpus {

    private static final long SEED = 20261123;
    static final List<String> OTHERS = List.of(
            "Spanish",
            "French",
            "Italian",
            "Portuguese",
            "Czech",
            "Japanese",
            "Chinese (simplified)",
            "Chinese (traditional)");
    private static final Path FOLDER = Path.of("src/test/resources/secrets");

    private SecretCorpus() {}

    /** @param what it holds, in a few words */
    public record Sample(String what, String text) {}

    /** Texts with a secret, which have to be refused. */
    public static List<Sample> secrets() {
        var secrets = new Secrets(SEED);
        var around = lines("surroundings.txt");
        var samples = new ArrayList<Sample>();
        var turn = 0;
        for (var list : List.of("en", "ko")) {
            for (var length = 12; length <= 24; length += 3) {
                for (var layout : layouts(list).entrySet()) {
                    var phrase = layout.getValue().of(secrets.phrase(list, length));
                    var text = around.get(turn++ % around.size()).replace("{}", phrase);
                    samples.add(new Sample(list + " " + length + " " + layout.getKey(), text));
                }
            }
        }
        samples.addAll(mistaken(secrets));
        samples.addAll(inOtherLanguages(secrets, around));
        for (var round = 0; round < 4; round++) {
            for (var key : keys(secrets).entrySet()) {
                var text = around.get(turn++ % around.size()).replace("{}", key.getValue());
                samples.add(new Sample(key.getKey(), text));
            }
        }
        return samples;
    }

    private static List<Sample> inOtherLanguages(Secrets secrets, List<String> around) {
        var samples = new ArrayList<Sample>();
        for (var language : OTHERS) {
            for (var length = 12; length <= 24; length += 6) {
                var words = secrets.phrase(language, length);
                var decomposed = Normalizer.normalize(String.join(" ", words), Normalizer.Form.NFD);
                var writings = List.of(
                        String.join(" ", words),
                        String.join("\u3000", words),
                        String.join("\n", words).toUpperCase(Locale.ROOT),
                        numbered(words, ". ", "\n"),
                        decomposed,
                        // As people without these keys on their keyboard write: accents left out, kana as they are.
                        decomposed.replaceAll("[\u0300-\u036f]", ""));
                for (var writing : writings) {
                    var text = around.get(samples.size() % around.size()).replace("{}", writing);
                    samples.add(new Sample(language + " " + length, text));
                }
            }
        }
        return samples;
    }

    /** A phrase with a mistake is as good as one without: one word of no list, or an order with the wrong checksum. */
    private static List<Sample> mistaken(Secrets secrets) {
        var samples = new ArrayList<Sample>();
        for (var list : List.of("en", "ko")) {
            for (var length = 12; length <= 24; length += 3) {
                var words = new ArrayList<>(secrets.phrase(list, length));
                words.set(secrets.below(length), list.equals("en") ? "zooo" : "우리집");
                samples.add(new Sample(list + " one word mistyped", String.join(" ", words)));
                samples.add(new Sample(
                        list + " one word mistyped, numbered, in a letter",
                        lines("harmless-en.txt").getFirst().repeat(2) + "\n" + numbered(words, ". ", "\n")));
                var mixed = disordered(secrets, list, length);
                samples.add(new Sample(list + " wrong checksum", "seed: " + String.join(" ", mixed)));
                samples.add(new Sample(
                        list + " wrong checksum, commas, in a letter",
                        lines("harmless-en.txt").get(1).repeat(2) + " " + String.join(", ", mixed)));
            }
        }
        return samples;
    }

    private static List<String> disordered(Secrets secrets, String list, int length) {
        var words = new ArrayList<>(secrets.phrase(list, length));
        do {
            Collections.shuffle(words, new java.util.Random(secrets.below(1000)));
        } while (WordList.holdsPhrase(
                words.stream().mapToInt(Secrets.words(list)::indexOf).toArray(), new Effort()));
        return words;
    }

    private interface Layout {
        String of(List<String> words);
    }

    private static Map<String, Layout> layouts(String list) {
        var layouts = new LinkedHashMap<String, Layout>();
        layouts.put("plain", words -> String.join(" ", words));
        layouts.put("commas", words -> String.join(", ", words));
        layouts.put("tight commas", words -> String.join(",", words));
        layouts.put("lines", words -> String.join("\n", words));
        layouts.put("Windows lines", words -> String.join("\r\n", words));
        layouts.put("tabs", words -> String.join("\t", words));
        layouts.put("bullets", words -> words.stream().map("• "::concat).collect(joining("\n")));
        layouts.put("hyphens", words -> String.join("-", words));
        layouts.put("numbered", words -> numbered(words, ". ", " "));
        layouts.put("numbered lines", words -> numbered(words, ") ", "\n"));
        layouts.put("numbered tight", words -> numbered(words, ".", " "));
        layouts.put("JSON", words -> "[\"" + String.join("\", \"", words) + "\"]");
        layouts.put(
                "rows of four",
                words -> IntStream.range(0, words.size())
                        .mapToObj(i -> words.get(i) + (i % 4 == 3 ? "\n" : "  "))
                        .collect(joining()));
        layouts.put("zero width within", words -> zeroWidth(String.join(" ", words)));
        layouts.put("zero width between", words -> String.join("\u200b", words));
        layouts.put("no-break spaces", words -> String.join("\u00a0", words));
        layouts.put(
                "with and", words -> String.join(" ", words.subList(0, words.size() - 1)) + " and " + words.getLast());
        if (list.equals("en")) {
            layouts.put("capitals", words -> String.join(" ", words).toUpperCase(Locale.ROOT));
            layouts.put(
                    "Title",
                    words -> words.stream()
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(joining(" ")));
            layouts.put(
                    "four letters",
                    words -> words.stream()
                            .map(word -> word.substring(0, Math.min(4, word.length())))
                            .collect(joining(" ")));
            layouts.put(
                    "ordinals",
                    words -> IntStream.range(0, words.size())
                            .mapToObj(i -> ordinal(i + 1) + " " + words.get(i))
                            .collect(joining(", ")));
            layouts.put("wide letters", words -> wide(String.join(" ", words)));
            layouts.put("in an address", words -> "https://example.com/restore?words=" + String.join("%20", words));
        } else {
            layouts.put("composed", words -> Normalizer.normalize(String.join(" ", words), Normalizer.Form.NFC));
            layouts.put("decomposed", words -> Normalizer.normalize(String.join(" ", words), Normalizer.Form.NFD));
            layouts.put(
                    "decomposed, numbered",
                    words -> Normalizer.normalize(numbered(words, ". ", "\n"), Normalizer.Form.NFD));
            layouts.put(
                    "counted",
                    words -> IntStream.range(0, words.size())
                            .mapToObj(i -> i + 1 + "번 " + words.get(i))
                            .collect(joining(" ")));
            layouts.put("middle dots", words -> String.join(" · ", words));
        }
        return layouts;
    }

    private static Map<String, String> keys(Secrets secrets) {
        var keys = new LinkedHashMap<String, String>();
        var pair = secrets.keyPair();
        keys.put("Solana pair", Secrets.base58(pair));
        keys.put("Solana file", Secrets.numbers(pair));
        keys.put("Solana file, lines", Secrets.numbers(pair).replace(" ", "\n"));
        keys.put("Solana file without brackets", Secrets.numbers(pair).replaceAll("[\\[\\]]", ""));
        keys.put("damaged Solana file", Secrets.numbers(secrets.bytes(64)).replace(" ", ""));
        var half = secrets.bytes(32);
        keys.put("Solana secret half", Secrets.numbers(half));
        keys.put("Solana secret half, tight, in braces", "{" + inside(half).replace(" ", "") + "}");
        keys.put("secret half, signed", Arrays.toString(half));
        keys.put("pair, hexadecimal", "[0x" + HexFormat.ofDelimiter(", 0x").formatHex(pair) + "]");
        keys.put("pair, by places", "{" + byPlaces(pair) + "}");
        keys.put("WIF", secrets.importFormat(false));
        keys.put("WIF, compressed", secrets.importFormat(true));
        keys.put("xprv", secrets.extendedKey(0x0488ADE4));
        keys.put("yprv", secrets.extendedKey(0x049D7878));
        keys.put("zprv", secrets.extendedKey(0x04B2430C));
        keys.put("PEM", "-----BEGIN EC PRIVATE KEY-----\n" + secrets.letters(64) + "\n-----END EC PRIVATE KEY-----");
        keys.put(
                "keystore",
                "{\"crypto\":{\"cipher\":\"aes-128-ctr\",\"ciphertext\":\"" + hex(secrets.bytes(32))
                        + "\",\"kdf\":\"scrypt\"}}");
        keys.put("labelled", "private key: 0x" + hex(secrets.bytes(32)));
        keys.put("labelled is", "My secret key is " + Secrets.base58(secrets.bytes(32)));
        keys.put("labelled in Korean", "개인 키는 " + hex(secrets.bytes(32)));
        keys.put("OpenAI", "sk-" + secrets.letters(48));
        keys.put("OpenAI project", "sk-proj-" + secrets.letters(40));
        keys.put("Anthropic", "sk-ant-api03-" + secrets.letters(80) + "-" + secrets.letters(6) + "AA");
        keys.put("OpenRouter", "sk-or-v1-" + hex(secrets.bytes(32)));
        keys.put("ours", "eliza_" + hex(secrets.bytes(16)));
        keys.put("ours, live", "ek_live_" + secrets.letters(24));
        keys.put("GitHub", "ghp_" + secrets.letters(36));
        keys.put("GitHub fine", "github_pat_" + secrets.letters(22) + "_" + secrets.letters(59));
        keys.put("GitLab", "glpat-" + secrets.letters(20));
        keys.put("Slack", "xoxb-" + "1234567890-1234567890123-" + secrets.letters(24));
        keys.put("AWS", "AKIA" + secrets.letters(16).toUpperCase(Locale.ROOT));
        keys.put("Google", "AIza" + secrets.letters(35));
        keys.put("Hugging Face", "hf_" + secrets.letters(34));
        keys.put("Groq", "gsk_" + secrets.letters(52));
        keys.put("npm", "npm_" + secrets.letters(36));
        keys.put("Stripe", "sk_live_" + secrets.letters(24));
        keys.put("Discord", "MT" + secrets.letters(24) + "." + secrets.letters(6) + "." + secrets.letters(38));
        keys.put("Telegram", "8123456789:AA" + secrets.letters(33));
        keys.put("web token", "eyJ" + secrets.letters(30) + ".eyJ" + secrets.letters(60) + "." + secrets.letters(43));
        return keys;
    }

    private static String inside(byte[] bytes) {
        var list = Secrets.numbers(bytes);
        return list.substring(1, list.length() - 1);
    }

    /** As a typed array becomes text in a browser. */
    private static String byPlaces(byte[] bytes) {
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> "\"" + i + "\":" + (bytes[i] & 0xff))
                .collect(joining(","));
    }

    /** Texts that hold no secret and no doubt, and have to pass. */
    public static List<Sample> harmless() {
        var secrets = new Secrets(SEED + 1);
        var samples = new ArrayList<Sample>();
        for (var file :
                List.of("harmless-en.txt", "harmless-ko.txt", "harmless-others.txt", "harmless-technical.txt")) {
            lines(file).forEach(text -> samples.add(new Sample(file, text)));
        }
        var around = lines("surroundings.txt");
        for (var round = 0; round < 6; round++) {
            for (var key : publicThings(secrets).entrySet()) {
                var text = around.get(secrets.below(around.size())).replace("{}", key.getValue());
                samples.add(new Sample(key.getKey(), text));
            }
        }
        return samples;
    }

    private static Map<String, String> publicThings(Secrets secrets) {
        var things = new LinkedHashMap<String, String>();
        var transaction = hex(secrets.bytes(32));
        things.put("Solana address", Secrets.base58(secrets.bytes(32)));
        things.put("Solana transaction", Secrets.base58(secrets.signature()));
        things.put(
                "two Solana transactions",
                Secrets.base58(secrets.signature()) + ", " + Secrets.base58(secrets.signature()));
        things.put("Solana explorer", "https://solscan.io/tx/" + Secrets.base58(secrets.signature()));
        things.put("Ethereum address", "0x" + hex(secrets.bytes(20)));
        things.put("Ethereum explorer", "https://etherscan.io/tx/0x" + transaction + "?utm=1");
        things.put("Bitcoin explorer", "https://mempool.space/tx/" + transaction);
        things.put("commit", "fixed in " + hex(secrets.bytes(20)));
        things.put("short commit", hex(secrets.bytes(4)));
        things.put("UUID", UUID.nameUUIDFromBytes(secrets.bytes(16)).toString());
        things.put("MD5", hex(secrets.bytes(16)));
        things.put("xpub", secrets.extendedKey(0x0488B21E));
        things.put("private link", "https://desk.example/help/t/" + secrets.letters(43));
        things.put(
                "list of amounts",
                IntStream.range(0, 30)
                        .mapToObj(i -> Integer.toString(secrets.below(5000)))
                        .collect(joining(", ")));
        things.put(
                "list of 32 amounts",
                IntStream.range(0, 32)
                        .mapToObj(i -> Integer.toString(1000 + secrets.below(5000)))
                        .collect(joining(", ", "[", "]")));
        things.put(
                "days",
                IntStream.rangeClosed(100, 131).mapToObj(Integer::toString).collect(joining(", ", "[", "]")));
        things.put(
                "small numbers",
                IntStream.range(0, 32)
                        .mapToObj(i -> Integer.toString(secrets.below(90)))
                        .collect(joining(" ")));
        return things;
    }

    /** Texts that only their writer can judge: neither taken nor called a secret. */
    public static List<Sample> doubtful() {
        var secrets = new Secrets(SEED + 2);
        var around = lines("surroundings.txt");
        var samples = new ArrayList<Sample>();
        UnaryOperator<String> within =
                thing -> around.get(secrets.below(around.size())).replace("{}", thing);
        for (var round = 0; round < 20; round++) {
            samples.add(new Sample("hash", within.apply("tx " + hex(secrets.bytes(32)))));
            samples.add(new Sample(
                    "hash with 0x", within.apply("0x" + hex(secrets.bytes(32)).toUpperCase(Locale.ROOT))));
        }
        for (var round = 0; round < 10; round++) {
            samples.add(new Sample("digits of a mistyped pair", within.apply(secrets.mistypedPair())));
            var pair = new StringBuilder(Secrets.base58(secrets.keyPair()));
            var at = secrets.below(pair.length());
            samples.add(new Sample(
                    "digits of a pair with a character missing",
                    within.apply(new StringBuilder(pair).deleteCharAt(at).toString())));
            pair.setCharAt(at, "0OIl".charAt(secrets.below(4)));
            samples.add(new Sample("digits of a pair with a zero for an O", within.apply(pair.toString())));
            samples.add(new Sample("digits of 32 bytes without brackets", within.apply(inside(secrets.bytes(32)))));
            samples.add(new Sample("digits of 63 bytes", within.apply(Secrets.numbers(secrets.bytes(63)))));
        }
        var letter = lines("harmless-en.txt").subList(0, 6).stream().collect(joining(" "));
        for (var round = 0; round < 10; round++) {
            var words = disordered(secrets, "en", 12);
            samples.add(new Sample(
                    "disordered words in a letter",
                    letter + " Some of the " + String.join(" ", words) + " of the. " + letter));
        }
        return samples;
    }

    private static String numbered(List<String> words, String after, String between) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> i + 1 + after + words.get(i))
                .collect(joining(between));
    }

    private static String ordinal(int number) {
        return number + (number == 1 ? "st" : number == 2 ? "nd" : number == 3 ? "rd" : "th");
    }

    private static String zeroWidth(String text) {
        return text.chars().mapToObj(c -> (char) c + (c == ' ' ? "" : "\u200b")).collect(joining());
    }

    private static String wide(String text) {
        return text.chars()
                .mapToObj(c -> c == ' ' ? "\u3000" : String.valueOf((char) (c + 0xFEE0)))
                .collect(joining());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n").replace("\\t", "\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
