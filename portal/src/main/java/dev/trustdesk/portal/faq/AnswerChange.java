package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.platform.Language;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
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

    boolean isOfSetting() {
        var shown = live.shown();
        return !shown.article().slug().equals(written.address())
                || shown.category() != written.category()
                || shown.visibility() != written.terms().visibility()
                || written.terms().reviewDue() != null
                        && !written.terms().reviewDue().equals(shown.reviewDue());
    }

    boolean isNothing() {
        return !isOfText() && !isOfKnowledge() && !isOfReading() && !isOfSetting();
    }

    /** A major change, or one of the facts that the text refers to: readers of one language must not go on with the old one unawares. */
    boolean mustReachKorean() {
        return isOf(Language.EN)
                && (written.terms().size() == EditSize.MAJOR
                        || !facts(written.en()).equals(facts(live.text(Language.EN))));
    }

    boolean reachesKorean() {
        return isOf(Language.KO);
    }

    private static Set<String> facts(FaqText text) {
        var keys = new HashSet<>(FactSource.keysIn(text.body()));
        keys.addAll(FactSource.keysIn(text.title()));
        keys.addAll(FactSource.keysIn(text.summary()));
        return keys;
    }
}
