package dev.trustdesk.portal.faq;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes by which a vote is counted once. The key belongs to a revision and is forgotten with it. */
final class VoteMarks {

    private static final int KEY_BYTES = 32;
    private static final String KIND = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private VoteMarks() {}

    static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @param purpose keeps what one hash proves from being used as proof of something else */
    static byte[] of(byte[] key, String purpose, String text) {
        try {
            var mac = Mac.getInstance(KIND);
            mac.init(new SecretKeySpec(key, KIND));
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + KIND, e);
        }
    }
}
