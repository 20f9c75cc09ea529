package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a manuscript changes for the readers of an answer. */
record AnswerChange(FaqManuscript written, LiveAnswer live) {

    boolean isOf(Language language) {
        return !written.in(language).equals(live.text(language));
    }

    /** Whether readers of some language read something else; what is not finished in Korean does not count. */
    boolean isOfText() {
        return isOf(Language.EN) || isOf(Language.KO) && !written.terms().koreanPending();
    }

    /** Whether how it is known changes, whatever its words are. */
    boolean isOfKnowledge() {
        var article = live.shown().article();
        return article.confidence() != written.confidence()
                || !article.sources().equals(written.sources());
    }

    /** Whether a native reader has read the Korean since, or what they have read counts no more. */
    boolean isOfReading() {
        var korean = live.ko();
        return korean != null && korean.article().needsReview() == written.koreanChecked();
    }

    /**
     * The English revision that the Korean text gives once this is published. Whoever changes something else does not say that a text
     * that lacked something lacks it no more.
     *
     * @param english the number of the English revision from then on
     */
    @Nullable
    Integer translatedBy(@Nullable Integer english) {
        var korean = live.ko();
        if (korean == null || isOf(Language.KO)) {
            return english;
        }
        return Objects.equals(korean.basedOn(), live.number(Language.EN)) ? english : korean.basedOn();
    }

    /** Whether it is found by other words; no reader reads something else. */
    boolean isOfKeywords() {
        return !written.keywords().equals(live.keywords());
    }

    boolean isOfSetting() {
        var shown = live.shown();
        return !shown.article().slug().equals(written.address())
                || shown.category() != written.category()
                || shown.visibility() != written.terms().visibility()
                || written.terms().reviewDue() != null
                        && !written.terms().reviewDue().equals(shown.reviewDue());
    }

    boolean isNothing() {
        return !isOfText() && !isOfKnowledge() && !isOfReading() && !isOfSetting() && !isOfKeywords();
    }

    /**
     * Whether readers of Korean would go on unawares with what the English says no longer: of a major change, as long as the Korean text
     * stays as it is; of a critical fact that the English names or names no more, as long as the Korean does not follow.
     *
     * @param critical whether a fact is
     */
    boolean leavesKoreanBehind(Predicate<String> critical) {
        return isOf(Language.EN)
                && (written.terms().size() == EditSize.MAJOR && !isOf(Language.KO) || isOfFactsNotInKorean(critical));
    }

    private boolean isOfFactsNotInKorean(Predicate<String> critical) {
        var before = live.text(Language.EN).facts();
        var english = written.en().facts();
        var korean = written.ko().facts();
        return Stream.concat(before.stream(), english.stream())
                .filter(key -> before.contains(key) != english.contains(key))
                .filter(key -> english.contains(key) != korean.contains(key))
                .anyMatch(critical);
    }
}
