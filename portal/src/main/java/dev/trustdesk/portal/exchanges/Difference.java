package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a row says otherwise than before.
 *
 * @param capability null if it concerns the whole row
 * @param was null if there was nothing
 * @param became null if there is nothing any more
 */
public record Difference(
        @Nullable Capability capability,
        Part part,
        @Nullable Bilingual was,
        @Nullable Bilingual became) {

    /** What it is about, such as "Deposits: as of". */
    public String heading(Wording words) {
        if (capability == null) {
            return words.of(part);
        }
        return part == Part.STATUS
                ? words.of(capability)
                : words.get("exchanges.difference.of-cell", words.of(capability), words.of(part));
    }

    /** The languages in which it differs; what is not written in each by itself, in the reader's own. */
    public List<Language> languages(Language reader) {
        if (!part.isWritten()) {
            return List.of(reader);
        }
        return Arrays.stream(Language.values())
                .filter(language -> !Objects.equals(in(was, language), in(became, language)))
                .toList();
    }

    public Optional<String> was(Wording words) {
        return shown(was, words);
    }

    public Optional<String> became(Wording words) {
        return shown(became, words);
    }

    /** The status that was; empty if this is not about one, or if there was none. */
    public Optional<CellStatus> statusBefore() {
        return status(was);
    }

    public Optional<CellStatus> statusNow() {
        return status(became);
    }

    private static @Nullable String in(@Nullable Bilingual text, Language language) {
        return text == null ? null : text.in(language);
    }

    private Optional<CellStatus> status(@Nullable Bilingual kept) {
        return part.isStatus() && kept != null
                ? Optional.of(CellStatus.valueOf(kept.en().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Optional<String> shown(@Nullable Bilingual kept, Wording words) {
        if (kept == null) {
            return Optional.empty();
        }
        if (part == Part.CONFIDENCE) {
            return Optional.of(words.of(Confidence.ofStored(kept.en())));
        }
        if (part == Part.VENUE) {
            return Optional.of(
                    words.get(kept.en().equals("korean") ? "exchanges.venue.korean" : "exchanges.venue.other"));
        }
        return status(kept).map(words::of).or(() -> Optional.of(kept.in(words.language())));
    }
}
