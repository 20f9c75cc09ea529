package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TypedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One vote per reader and revision, without a cookie. A form carries a signed token; a reader is a network with a browser, of which
 * nothing is kept but a hash with a key that is forgotten with the revision (ADR 0038).
 */
@Service
public class FaqVotes {

    private static final Duration VALID = Duration.ofHours(1);
    private static final int LONGEST = 400;
    private static final String SIGNATURE = "form";
    private static final String READER = "reader";

    private final VoteStore store;
    private final Clock clock;

    FaqVotes(VoteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The token of a form for the text that somebody reads at an address; empty if there is none.
     *
     * @param reader where the request comes from and by which browser
     */
    @OpenToEveryone
    public Optional<String> token(String slug, Language language, String reader) {
        return store.at(TypedText.lookedFor(slug), language).map(text -> {
            var payload = text.number() + " " + text.language().tag() + " "
                    + clock.instant().getEpochSecond() + " " + language.tag() + " " + text.slug();
            return encoded(payload.getBytes(StandardCharsets.UTF_8)) + "." + encoded(signature(text, payload, reader));
        });
    }

    /** Counts a vote, once, however often it is sent. */
    @OpenToEveryone
    @Transactional
    public VoteResult cast(String token, boolean helped, String reader) {
        return read(token)
                .filter(form -> !clock.instant().isAfter(form.issued().plus(VALID)))
                .flatMap(form -> store.at(form.slug(), form.asked())
                        .filter(text -> text.number() == form.number()
                                && text.language().tag().equals(form.language())
                                && MessageDigest.isEqual(form.signature(), signature(text, form.payload(), reader))))
                .<VoteResult>map(text -> store.add(text, VoteMarks.of(text.key(), READER, reader), helped)
                        ? new VoteResult.Counted(text.slug(), text.language())
                        : new VoteResult.Before())
                .orElseGet(VoteResult.Void::new);
    }

    private record Form(
            String payload,
            byte[] signature,
            int number,
            String language,
            Instant issued,
            Language asked,
            String slug) {}

    private static Optional<Form> read(String token) {
        var parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 2) {
            return Optional.empty();
        }
        try {
            var payload = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            var fields = payload.split(" ", -1);
            return fields.length == 5
                    ? Optional.of(new Form(
                            payload,
                            Base64.getUrlDecoder().decode(parts[1]),
                            Integer.parseInt(fields[0]),
                            fields[1],
                            Instant.ofEpochSecond(Long.parseLong(fields[2])),
                            Language.ofTag(fields[3]).orElseThrow(IllegalArgumentException::new),
                            TypedText.lookedFor(fields[4])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] signature(VoteStore.Votable text, String payload, String reader) {
        return VoteMarks.of(text.key(), SIGNATURE, payload + "\n" + reader);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
