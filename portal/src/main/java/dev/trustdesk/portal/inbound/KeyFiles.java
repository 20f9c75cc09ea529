package dev.trustdesk.portal.inbound;

import java.util.Locale;

/** Knows the files in which programs keep keys: PEM, an encrypted keystore, and Solana's list of 64 numbers. */
final class KeyFiles {

    private static final int BYTE = 256;

    private KeyFiles() {}

    static boolean holdsFile(String text, Effort effort) {
        effort.spend(text.length());
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("private key-----")
                || lower.contains("putty-user-key-file-")
                || lower.contains("\"ciphertext\"") && lower.contains("\"kdf\"")
                || holdsNumbers(text, effort);
    }

    /** Sixty-four numbers of a byte: in brackets they are a key file, even a damaged one; without, if they are a key pair. */
    private static boolean holdsNumbers(String text, Effort effort) {
        var list = new Numbers();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                list.digit(c - '0');
            } else if (c == ',' || Character.isWhitespace(c)) {
                list.separator();
            } else if (list.isKeyPair(isClosing(c), effort)) {
                return true;
            } else {
                list = new Numbers();
                list.opened = c == '[' || c == '{' || c == '(';
            }
        }
        return list.isKeyPair(false, effort);
    }

    private static boolean isClosing(char c) {
        return c == ']' || c == '}' || c == ')';
    }

    private static final class Numbers {
        private final byte[] bytes = new byte[KeyPair.BYTES];
        private int count;
        private int value = -1;
        private boolean opened;
        private boolean fit = true;

        void digit(int digit) {
            value = Math.min(BYTE, Math.max(value, 0) * 10 + digit);
        }

        void separator() {
            if (value < 0) {
                return;
            }
            fit &= value < BYTE;
            if (count < KeyPair.BYTES) {
                bytes[count] = (byte) value;
            }
            count++;
            value = -1;
        }

        boolean isKeyPair(boolean closed, Effort effort) {
            separator();
            if (count != KeyPair.BYTES || !fit) {
                return false;
            }
            effort.spend(Effort.COMPUTED);
            return opened && closed || KeyPair.is(bytes);
        }
    }
}
