package dev.trustdesk.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a posted form strictly: the servlet container would replace what it cannot decode, and nobody would know. Damaged text is
 * given back as far as it could be read, so that its writer can mend it.
 */
final class FormReader {

    /** 20,000 Korean characters are 180,000 bytes when each byte is written as %XX; with the other fields and some patience. */
    static final int MOST_BYTES = 400_000;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int HEX = 16;

    /** A byte that no UTF-8 text holds. */
    private static final int NO_UTF_8 = 0xFF;

    private FormReader() {}

    /** What arrived. */
    sealed interface Form {
        /** The fields by name; {@code damaged} if some characters could not be read and stand as � now. */
        record Read(Map<String, String> values, boolean damaged) implements Form {
            public Read {
                values = Map.copyOf(values);
            }
        }

        record TooBig() implements Form {}

        record NotAForm() implements Form {}
    }

    /** The one field of a form that our own page sent, blank if it is missing; empty for anything else that arrived. */
    static Optional<String> ownField(HttpServletRequest request, String name) throws IOException {
        return !Computed.isForeign(request) && read(request) instanceof Form.Read form
                ? Optional.of(form.values().getOrDefault(name, ""))
                : Optional.empty();
    }

    static Form read(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null
                || !type.toLowerCase(Locale.ROOT).split(";", -1)[0].strip().equals(FORM)) {
            return new Form.NotAForm();
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return new Form.TooBig();
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES ? new Form.TooBig() : parse(new String(body, StandardCharsets.ISO_8859_1));
    }

    /** @param body one character per byte */
    static Form parse(String body) {
        var values = new HashMap<String, String>();
        var damaged = false;
        for (var pair : body.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals < 0) {
                continue;
            }
            var text = decoded(unescaped(pair.substring(equals + 1)));
            damaged |= text.damaged;
            values.putIfAbsent(decoded(unescaped(pair.substring(0, equals))).text, text.text);
        }
        return new Form.Read(values, damaged);
    }

    record Decoded(String text, boolean damaged) {}

    /** The bytes that a name or a value stands for; a broken %XX makes the text unreadable at that place. */
    private static byte[] unescaped(String escaped) {
        var bytes = new ByteArrayOutputStream(escaped.length());
        for (var i = 0; i < escaped.length(); i++) {
            var c = escaped.charAt(i);
            if (c == '+') {
                bytes.write(' ');
            } else if (c == '%') {
                var value = escaped.length() - i > 2 ? hex(escaped.charAt(i + 1), escaped.charAt(i + 2)) : -1;
                bytes.write(value < 0 ? NO_UTF_8 : value);
                i += value < 0 ? 0 : 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(char high, char low) {
        var first = Character.digit(high, HEX);
        var second = Character.digit(low, HEX);
        return first < 0 || second < 0 ? -1 : first * HEX + second;
    }

    static Decoded decoded(byte[] bytes) {
        try {
            var strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new Decoded(strict.decode(ByteBuffer.wrap(bytes)).toString(), false);
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), true);
        }
    }
}
