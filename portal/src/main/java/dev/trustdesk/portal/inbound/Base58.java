package dev.trustdesk.portal.inbound;

import java.math.BigInteger;
import java.util.Arrays;

/** The writing of keys and addresses without characters that look alike. */
final class Base58 {

    private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger FIFTY_EIGHT = BigInteger.valueOf(58);

    private static final int CHECKSUM = 4;

    private Base58() {}

    static boolean isWritten(String run) {
        return run.chars().allMatch(Base58::isDigit);
    }

    static boolean isDigit(int c) {
        return DIGITS.indexOf(c) >= 0;
    }

    /** The bytes of a run that {@link #isWritten is written} this way. Takes the square of its length: not for long ones. */
    static byte[] bytes(String run) {
        var value = BigInteger.ZERO;
        for (var i = 0; i < run.length(); i++) {
            value = value.multiply(FIFTY_EIGHT).add(BigInteger.valueOf(DIGITS.indexOf(run.charAt(i))));
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

    /** Whether the last four bytes are the checksum of those before. */
    static boolean checksumHolds(byte[] bytes) {
        if (bytes.length <= CHECKSUM) {
            return false;
        }
        var payload = Arrays.copyOf(bytes, bytes.length - CHECKSUM);
        var checksum = Arrays.copyOf(Sha256.of(Sha256.of(payload)), CHECKSUM);
        return Arrays.equals(checksum, Arrays.copyOfRange(bytes, payload.length, bytes.length));
    }
}
