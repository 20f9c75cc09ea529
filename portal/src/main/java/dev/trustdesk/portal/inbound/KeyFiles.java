package dev.trustdesk.portal.inbound;

import java.util.Locale;

/** Knows the files in which programs keep keys: PEM, PuTTY's, an encrypted keystore. */
final class KeyFiles {

    private KeyFiles() {}

    static boolean holdsFile(String text, Effort effort) {
        effort.spend(text.length());
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("private key-----")
                || lower.contains("putty-user-key-file-")
                || lower.contains("\"ciphertext\"") && lower.contains("\"kdf\"");
    }
}
