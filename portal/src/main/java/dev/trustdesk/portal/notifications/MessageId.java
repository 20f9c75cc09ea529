package dev.trustdesk.portal.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The left part of a mail's Message-ID. It reveals nothing of what it was made from. */
record MessageId(String left) {

    private static final int BYTES = 20;

    /** The same key gives the same id. */
    static MessageId of(String dedupKey) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(dedupKey.getBytes(StandardCharsets.UTF_8));
            return new MessageId(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageId random() {
        return new MessageId(UUID.randomUUID().toString());
    }

    String at(String domain) {
        return "<" + left + "@" + domain + ">";
    }
}
