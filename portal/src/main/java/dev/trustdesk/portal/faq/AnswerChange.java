package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.platform.Language;
import java.util.HashSet;
import java.util.Set;

/** What a manuscript changes for the readers of an answer. */
record AnswerChange(FaqManuscript written, LiveAnswer live) {

    boolean isOf(Language language) {
        return !written.in(language).equals(live.text(language));
    }

    /** Whether readers of some language read something else; what is not finished in Korean does not count. */
    boolean isOfText() {
        return isOf(Language.EN) || isOf(Language.KO) && !written.terms().koreanPending();
    }

    /** Whether how it is known changes, without its words. */
    boolean isOfKnowledge() {
        var article = live.shown().article();
        var korean = live.ko();
        return article.confidence() != written.confidence()
                || !article.sources().equals(written.sources())
                || korean != null && korean.article().needsReview() == written.koreanChecked();
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
        return !isOfText() && !isOfKnowledge() && !isOfSetting();
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
