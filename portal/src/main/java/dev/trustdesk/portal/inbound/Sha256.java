package dev.trustdesk.portal.inbound;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which keys and phrases carry their own checksum. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
