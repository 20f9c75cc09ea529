package dev.trustdesk.portal.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Hashes by which something is counted once per form. The form's key leads to a private page (ADR 0006); from its hash nobody gets back
 * to it.
 */
final class FormMarks {

    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_-]{43}");

    private FormMarks() {}

    static boolean isKey(String formKey) {
        return KEY.matcher(formKey).matches();
    }

    static byte[] shown(String formKey) {
        return hash("shown", formKey);
    }

    static byte[] suggested(String formKey, String entry) {
        return hash("suggested " + entry, formKey);
    }

    static byte[] solved(String formKey, String entry) {
        return hash("solved " + entry, formKey);
    }

    static byte[] sent(String formKey) {
        return hash("sent", formKey);
    }

    private static byte[] hash(String what, String formKey) {
        try {
            var text = "reporting\n" + what + "\n" + formKey;
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
