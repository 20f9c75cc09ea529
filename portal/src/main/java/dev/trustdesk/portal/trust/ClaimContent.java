package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, and how it is known.
 *
 * @param noteEn null when there is nothing to add; without it there is no {@code noteKo}
 * @param noteKo null too while the Korean text is pending
 * @param confirmed false only of an official record that is doubted
 * @param sources tags of the source catalogue
 * @param passages what was quoted, in the order of the sources; {@code ""} for a source that none was saved of
 */
public record ClaimContent(
        String labelEn,
        String labelKo,
        String valueEn,
        String valueKo,
        @Nullable String noteEn,
        @Nullable String noteKo,
        boolean confirmed,
        LocalDate asOf,
        Confidence confidence,
        List<String> sources,
        List<String> passages) {

    /** Letters of a name, a value, a reason, a tag. */
    public static final int SHORT = 300;

    /** Letters of a note or a passage. */
    public static final int LONG = 2_000;

    public ClaimContent {
        sources = List.copyOf(sources);
        passages = passages.stream().allMatch(String::isEmpty) ? List.of() : List.copyOf(passages);
    }

    /** As it would be kept: without what nobody sees, and without texts that are empty. */
    ClaimContent cleaned() {
        return new ClaimContent(
                InboundText.cleaned(labelEn),
                InboundText.cleaned(labelKo),
                InboundText.cleaned(valueEn),
                InboundText.cleaned(valueKo),
                cleaned(noteEn),
                cleaned(noteKo),
                confirmed,
                asOf,
                confidence,
                sources.stream().map(InboundText::cleaned).toList(),
                passages.stream().map(InboundText::cleaned).toList());
    }

    private static @Nullable String cleaned(@Nullable String text) {
        var clean = text == null ? "" : InboundText.cleaned(text);
        return clean.isEmpty() ? null : clean;
    }

    /** With the English name and value where there is none in Korean. */
    ClaimContent completed() {
        return new ClaimContent(
                labelEn,
                labelKo.isEmpty() ? labelEn : labelKo,
                valueEn,
                valueKo.isEmpty() ? valueEn : valueKo,
                noteEn,
                noteKo,
                confirmed,
                asOf,
                confidence,
                sources,
                passages);
    }

    public String label(Language language) {
        return language == Language.KO ? labelKo : labelEn;
    }

    public String value(Language language) {
        return language == Language.KO ? valueKo : valueEn;
    }

    public @Nullable String note(Language language) {
        return language == Language.KO ? noteKo : noteEn;
    }

    /** What was quoted of a source; empty if nothing was saved. */
    public String passage(int source) {
        return source < passages.size() ? passages.get(source) : "";
    }
}
