package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.NewTicket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from a form's one-time key (ADR 0006): the hash that tells a double submit, and the token of the private page, so that
 * the second submit of a form arrives where the first did. The token itself is kept nowhere, only its hash.
 */
final class FormKeys {

    private static final int BYTES = 32;
    // So many bytes in base64url without padding: form keys and tokens alike.
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private FormKeys() {}

    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    static boolean isWellFormed(String key) {
        return KEY.matcher(key).matches();
    }

    static byte[] submission(String formKey, NewTicket.HelpText text, Language language) {
        return hash(
                "submission",
                formKey,
                text.category().name(),
                text.subject(),
                text.text(),
                text.transactionId(),
                text.walletAddress(),
                text.exchange(),
                text.contactMail(),
                language.tag());
    }

    /** @param files hashes of the files that came along: other files are another message */
    static byte[] followUp(String formKey, TicketId ticket, String text, List<String> files) {
        var parts = new ArrayList<String>(List.of("follow-up", formKey, ticket.toString(), text));
        parts.addAll(files);
        return hash(parts.toArray(String[]::new));
    }

    /** One use of a form that does something without words. */
    static byte[] use(String deed, String formKey, TicketId ticket) {
        return hash("use", deed, formKey, ticket.toString());
    }

    static byte[] confirmationHash(String token) {
        return hash("confirm", token);
    }

    /** The same for an address in whatever capitals. */
    static byte[] addressHash(String address) {
        return hash("address", address.strip().toLowerCase(Locale.ROOT));
    }

    static String token(String formKey, byte[] submission) {
        return BASE64.encodeToString(hash("token", formKey, BASE64.encodeToString(submission)));
    }

    static byte[] tokenHash(String token) {
        return hash("access", token);
    }

    // Each part goes in with its length, so that no two lists of parts are one text; an absent part is not an empty
    // one.
    private static byte[] hash(@Nullable String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(part == null ? -1 : bytes.length)
                        .array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
