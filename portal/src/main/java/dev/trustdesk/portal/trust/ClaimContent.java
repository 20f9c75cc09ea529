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
 * @param unitEn of the value of a fact; null if it needs none, like {@code unitKo}
 * @param noteEn null when there is nothing to add; without it there is no {@code noteKo}
 * @param noteKo null too while the Korean text is pending
 * @param sources tags of the source catalogue
 * @param passages what was quoted, in the order of the sources; {@code ""} for a source that none was saved of
 * @param critical changing it could cost somebody money, so that nobody does it alone; always so of an official record
 */
public record ClaimContent(
        String labelEn,
        String labelKo,
        String valueEn,
        String valueKo,
        @Nullable String unitEn,
        @Nullable String unitKo,
        @Nullable String noteEn,
        @Nullable String noteKo,
        ClaimStatus status,
        LocalDate asOf,
        Confidence confidence,
        List<String> sources,
        List<String> passages,
        boolean critical) {

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
                cleaned(unitEn),
                cleaned(unitKo),
                cleaned(noteEn),
                cleaned(noteKo),
                status,
                asOf,
                confidence,
                sources.stream().map(InboundText::cleaned).toList(),
                passages.stream().map(InboundText::cleaned).toList(),
                critical);
    }

    private static @Nullable String cleaned(@Nullable String text) {
        var clean = text == null ? "" : InboundText.cleaned(text);
        return clean.isEmpty() ? null : clean;
    }

    /** What is not there yet says. */
    static ClaimContent nothing(LocalDate today) {
        return new ClaimContent(
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                ClaimStatus.CONFIRMED,
                today,
                Confidence.STATED,
                List.of(),
                List.of(),
                true);
    }

    /** With the English name, value and unit where there is none in Korean. */
    ClaimContent completed() {
        return new ClaimContent(
                labelEn,
                labelKo.isEmpty() ? labelEn : labelKo,
                valueEn,
                valueKo.isEmpty() ? valueEn : valueKo,
                unitEn,
                unitKo == null ? unitEn : unitKo,
                noteEn,
                noteKo,
                status,
                asOf,
                confidence,
                sources,
                passages,
                critical);
    }

    public String label(Language language) {
        return language == Language.KO ? labelKo : labelEn;
    }

    public String value(Language language) {
        return language == Language.KO ? valueKo : valueEn;
    }

    public @Nullable String unit(Language language) {
        return language == Language.KO ? unitKo : unitEn;
    }

    public @Nullable String note(Language language) {
        return language == Language.KO ? noteKo : noteEn;
    }

    /** The same in another standing. */
    public ClaimContent as(ClaimStatus other) {
        return new ClaimContent(
                labelEn,
                labelKo,
                valueEn,
                valueKo,
                unitEn,
                unitKo,
                noteEn,
                noteKo,
                other,
                asOf,
                confidence,
                sources,
                passages,
                critical);
    }

    /** The same, changed by two people from then on, or by one. */
    public ClaimContent guarded(boolean byTwo) {
        return new ClaimContent(
                labelEn,
                labelKo,
                valueEn,
                valueKo,
                unitEn,
                unitKo,
                noteEn,
                noteKo,
                status,
                asOf,
                confidence,
                sources,
                passages,
                byTwo);
    }

    public boolean isRetired() {
        return status == ClaimStatus.RETIRED;
    }

    /** What was quoted of a source; empty if nothing was saved. */
    public String passage(int source) {
        return source < passages.size() ? passages.get(source) : "";
    }
}
