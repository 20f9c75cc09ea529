package dev.trustdesk.portal.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Makes secrets that no wallet has ever held: always the same ones, from a seed, with checksums that hold. */
public final class Secrets {

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Random random;

    public Secrets(long seed) {
        this.random = new Random(seed);
    }

    /** @param list "en", "ko" or the English name of another language that has one */
    public List<String> phrase(String list, int length) {
        var words = words(list);
        var entropy = bytes(length * 4 / 3);
        var hash = sha256(entropy);
        var bits = new StringBuilder();
        for (var b : entropy) {
            bits.append(eight(b));
        }
        bits.append(eight(hash[0]), 0, length / 3);
        return IntStream.range(0, length)
                .mapToObj(i -> words.get(Integer.parseInt(bits.substring(i * 11, i * 11 + 11), 2)))
                .toList();
    }

    static List<String> words(String list) {
        if (list.length() == 2) {
            return lines(list);
        }
        var others = lines("others");
        var from = others.indexOf("# " + list) + 1;
        return others.subList(from, from + 2048);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(
                    Path.of("src/main/resources/META-INF/resources/assets/bip39-" + file + ".txt"),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    byte[] keyPair() {
        var pair = bytes(64);
        Ed25519.generatePublicKey(pair, 0, pair, 32);
        return pair;
    }

    /** What stands on a chain as the id of a transaction: the signature of something. */
    byte[] signature() {
        var signature = new byte[64];
        var signed = bytes(40);
        Ed25519.sign(bytes(32), 0, signed, 0, signed.length, signature, 0);
        return signature;
    }

    /** A pair in which one character is another, at a place that no chance has made look like a signature. */
    String mistypedPair() {
        for (var tries = 0; tries < 100; tries++) {
            var pair = new StringBuilder(base58(keyPair()));
            var at = below(pair.length());
            var other = BASE58.charAt(below(BASE58.length()));
            if (other != pair.charAt(at)) {
                pair.setCharAt(at, other);
                if (!KeyPair.couldBeSignature(Base58.bytes(pair.toString()))) {
                    return pair.toString();
                }
            }
        }
        throw new IllegalStateException("Every mistyped pair looks like a signature");
    }

    String importFormat(boolean compressed) {
        var payload = bytes(compressed ? 34 : 33);
        payload[0] = (byte) 0x80;
        if (compressed) {
            payload[33] = 1;
        }
        return withChecksum(payload);
    }

    /** @param version the four bytes before an extended key that make it begin as it does */
    String extendedKey(int version) {
        var payload = bytes(78);
        for (var i = 0; i < 4; i++) {
            payload[i] = (byte) (version >> (24 - 8 * i));
        }
        payload[45] = 0;
        return withChecksum(payload);
    }

    String letters(int length) {
        return random.ints(length, 0, BASE62.length())
                .collect(StringBuilder::new, (text, i) -> text.append(BASE62.charAt(i)), StringBuilder::append)
                .toString();
    }

    static String base58(byte[] bytes) {
        var value = new BigInteger(1, bytes);
        var text = new StringBuilder();
        while (value.signum() > 0) {
            var parts = value.divideAndRemainder(BigInteger.valueOf(58));
            text.append(BASE58.charAt(parts[1].intValue()));
            value = parts[0];
        }
        for (var i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    static String numbers(byte[] bytes) {
        return Arrays.toString(
                IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff).toArray());
    }

    private static String withChecksum(byte[] payload) {
        var whole = Arrays.copyOf(payload, payload.length + 4);
        System.arraycopy(sha256(sha256(payload)), 0, whole, payload.length, 4);
        return base58(whole);
    }

    private static String eight(byte b) {
        return String.format("%8s", Integer.toBinaryString(b & 0xff)).replace(' ', '0');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
