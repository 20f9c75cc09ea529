package dev.trustdesk.portal.subscriptions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** What links and secrets are made of: 256 random bits, written in 43 characters. */
final class Tokens {

    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isWellFormed(String token) {
        return TOKEN.matcher(token).matches();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("subscription " + token).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
