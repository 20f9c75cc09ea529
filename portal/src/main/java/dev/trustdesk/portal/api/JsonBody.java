package dev.trustdesk.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a posted object strictly: what is unknown, twice, damaged or too large is refused and not guessed at. */
@Component
class JsonBody {

    /** 20,000 characters, each written as an escape of six or three bytes, and the other fields. */
    static final int MOST_BYTES = 400_000;

    private static final String JSON = "application/json";

    private final JsonMapper strict;

    JsonBody(JsonMapper mapper) {
        this.strict = mapper.rebuild()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** What arrived. */
    sealed interface Body<T> {
        record Read<T>(T value) implements Body<T> {}

        /** @param messageKey its text says what to do */
        record Refused<T>(int status, String code, String messageKey, String argument) implements Body<T> {}
    }

    <T> Body<T> read(HttpServletRequest request, Class<T> type) throws IOException {
        var sent = request.getContentType();
        if (sent == null
                || !sent.toLowerCase(Locale.ROOT).split(";", -1)[0].strip().equals(JSON)) {
            return refused(415, "not-json", "api.problem.media-type");
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return refused(413, "too-large", "api.problem.too-large");
        }
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return refused(413, "too-large", "api.problem.too-large");
        }
        try {
            var value = strict.readValue(decoded(bytes), type);
            return value == null ? refused(400, "not-json", "api.problem.not-json") : new Body.Read<>(value);
        } catch (CharacterCodingException e) {
            return refused(400, "bad-encoding", "api.problem.encoding");
        } catch (UnrecognizedPropertyException e) {
            // Of a name that somebody typed, only as much is said again as a name of ours could have.
            return new Body.Refused<>(
                    400, "unknown-field", "api.problem.unknown-field", shortened(e.getPropertyName()));
        } catch (JacksonException e) {
            return refused(400, "not-json", "api.problem.not-json");
        }
    }

    private static <T> Body<T> refused(int status, String code, String messageKey) {
        return new Body.Refused<>(status, code, messageKey, "");
    }

    private static String shortened(String name) {
        return name.matches("[A-Za-z_-]{1,30}") ? name : "…";
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
