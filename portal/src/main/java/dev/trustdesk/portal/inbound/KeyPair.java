package dev.trustdesk.portal.inbound;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Tells a Solana key pair from a signature of the same length: the second half of a pair is the public key of its first. */
final class KeyPair {

    static final int BYTES = 64;

    // How many points there are on the curve that signatures and keys are made with.
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private KeyPair() {}

    static boolean is(byte[] bytes) {
        if (bytes.length != BYTES) {
            return false;
        }
        var publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(bytes, 0, publicKey, 0);
        return Arrays.equals(publicKey, Arrays.copyOfRange(bytes, Ed25519.SECRET_KEY_SIZE, BYTES));
    }

    /**
     * Whether the bytes can be a signature, which is a point and a number below the curve's order. Every signature is; of pairs that were
     * mistyped one in thirty.
     */
    static boolean couldBeSignature(byte[] bytes) {
        return bytes.length == BYTES
                && littleEndian(bytes, Ed25519.PUBLIC_KEY_SIZE).compareTo(ORDER) < 0
                && Ed25519.validatePublicKeyPartial(bytes, 0);
    }

    private static BigInteger littleEndian(byte[] bytes, int from) {
        var turned = new byte[bytes.length - from];
        for (var i = 0; i < turned.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, turned);
    }
}
