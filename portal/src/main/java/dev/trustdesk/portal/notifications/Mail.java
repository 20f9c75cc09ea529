package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in plain text.
 *
 * @param to a bare address
 * @param subject one line; says nothing private, because previews and servers on the way read it
 * @param unsubscribe where a post ends what the mail belongs to (RFC 8058); null if it belongs to nothing that can be ended
 */
public record Mail(
        String to,
        String subject,
        String body,
        Language language,
        @Nullable String unsubscribe) {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_LINK = 500;

    /** Refuses control characters where they would begin another header. */
    public Mail {
        requireHeader("address", to, LONGEST_ADDRESS);
        requireHeader("subject", subject, LONGEST_SUBJECT);
        if (body.isBlank()) {
            throw new IllegalArgumentException("A mail without text");
        }
        if (unsubscribe != null) {
            requireHeader("link", unsubscribe, LONGEST_LINK);
        }
    }

    public Mail(String to, String subject, String body, Language language) {
        this(to, subject, body, language, null);
    }

    private static void requireHeader(String what, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException("A mail's " + what + " must have 1 to " + longest + " characters");
        }
        // The value is left out: it may be somebody's address, and it is about to be logged.
        if (value.codePoints().anyMatch(Mail::breaksLines)) {
            throw new IllegalArgumentException("A mail's " + what + " must be one line without control characters");
        }
    }

    private static boolean breaksLines(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
