package dev.trustdesk.portal.subscriptions;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a post is ours and when it was made: HMAC-SHA256 over the second of sending, a full stop, and the body, with the webhook's
 * secret as the key. The time is signed so that an old post cannot be sent again as a new one (docs/webhooks.md).
 */
final class WebhookSignature {

    static final String HEADER = "Trustdesk-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** {@code t=1764000000,v1=HEX} */
    static String of(String secret, Instant at, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            var signed = at.getEpochSecond() + "." + body;
            var hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
