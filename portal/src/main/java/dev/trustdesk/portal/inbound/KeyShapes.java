package dev.trustdesk.portal.inbound;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Knows keys by their shape, and where the shape is shared with something harmless, by computing: a Solana key pair is told from a
 * transaction signature of the same length by whether its second half is the public key of its first.
 */
final class KeyShapes {

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger FIFTY_EIGHT = BigInteger.valueOf(58);
    private static final List<String> EXTENDED_KEYS = List.of("xprv", "yprv", "zprv", "tprv", "uprv", "vprv");
    private static final int EXTENDED_KEY_LENGTH = 100;
    private static final List<String> API_PREFIXES = List.of(
            "sk-",
            "sk_live_",
            "rk_live_",
            "eliza_",
            "ek_live_",
            "ek_test_",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "AKIA",
            "AIza");
    private static final int SHORTEST_API_KEY = 20;
    private static final int HEX_KEY = 64;
    private static final int KEY_PAIR_BYTES = 64;

    private KeyShapes() {}

    /** An extended private key, a key in wallet import format, or a Solana key pair; {@code run} is letters and digits only. */
    static boolean isPrivateKey(String run) {
        return switch (run.length()) {
            case 51, 52 -> isWalletImportFormat(run);
            case 86, 87, 88 -> isKeyPair(run);
            default ->
                run.length() >= EXTENDED_KEY_LENGTH
                        && EXTENDED_KEYS.contains(run.substring(0, 4).toLowerCase(Locale.ROOT));
        };
    }

    /** 64 hexadecimal digits: a private key, or just as well the id of a transaction. */
    static boolean couldBePrivateKey(String run) {
        var digits = run.startsWith("0x") || run.startsWith("0X") ? run.substring(2) : run;
        return digits.length() == HEX_KEY && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** {@code run} is letters, digits, hyphens and underscores. */
    static boolean isApiKey(String run) {
        return run.length() >= SHORTEST_API_KEY
                && API_PREFIXES.stream().anyMatch(run::startsWith)
                && run.chars().anyMatch(Character::isDigit);
    }

    /** A list of 64 small numbers in brackets, which is how Solana's tools store a key pair. */
    static boolean holdsKeyFile(String text) {
        var numbers = 0;
        var value = -1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = Math.min(1000, Math.max(value, 0) * 10 + (c - '0'));
                continue;
            }
            if (value >= 0) {
                numbers = value < 256 ? numbers + 1 : 0;
                value = -1;
                if (numbers >= KEY_PAIR_BYTES) {
                    return true;
                }
            }
            if (c != ',' && !Character.isWhitespace(c)) {
                numbers = 0;
            }
        }
        return value >= 0 && value < 256 && numbers + 1 >= KEY_PAIR_BYTES;
    }

    // A version byte, 32 bytes of key, perhaps a mark for a compressed public key, 4 bytes of checksum.
    private static boolean isWalletImportFormat(String run) {
        var bytes = base58(run);
        if (bytes.length != 37 && bytes.length != 38) {
            return false;
        }
        var payload = Arrays.copyOf(bytes, bytes.length - 4);
        var checksum = Arrays.copyOf(Sha256.of(Sha256.of(payload)), 4);
        return Arrays.equals(checksum, Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    }

    private static boolean isKeyPair(String run) {
        var bytes = base58(run);
        if (bytes.length != KEY_PAIR_BYTES) {
            return false;
        }
        var publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(bytes, 0, publicKey, 0);
        return Arrays.equals(publicKey, Arrays.copyOfRange(bytes, Ed25519.SECRET_KEY_SIZE, KEY_PAIR_BYTES));
    }

    /** Decoded; empty when there is a character that base 58 does not have. */
    private static byte[] base58(String run) {
        var value = BigInteger.ZERO;
        for (var i = 0; i < run.length(); i++) {
            var digit = BASE58.indexOf(run.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            value = value.multiply(FIFTY_EIGHT).add(BigInteger.valueOf(digit));
        }
        var zeros = 0;
        while (zeros < run.length() && run.charAt(zeros) == '1') {
            zeros++;
        }
        var magnitude = value.signum() == 0 ? new byte[0] : value.toByteArray();
        var sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
        var bytes = new byte[zeros + magnitude.length - sign];
        System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
        return bytes;
    }
}
