package dev.trustdesk.portal.inbound;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Tells a Solana key pair from a signature of the same length: the second half of a pair is the public key of its first. */
final class KeyPair {

    static final int BYTES = 64;

    private KeyPair() {}

    static boolean is(byte[] bytes) {
        if (bytes.length != BYTES) {
            return false;
        }
        var publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(bytes, 0, publicKey, 0);
        return Arrays.equals(publicKey, Arrays.copyOfRange(bytes, Ed25519.SECRET_KEY_SIZE, BYTES));
    }
}
