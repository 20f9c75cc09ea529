package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Slugs;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a maintainer writes: a new answer, or another text of one that readers have.
 *
 * @param slug as somebody chose it; blank for the one that the English title makes
 * @param sources tags of the list of sources
 * @param koreanChecked a native reader has read the Korean
 * @param keywords by which it is found, besides its own words
 */
public record FaqManuscript(
        FaqText en,
        FaqText ko,
        @Nullable FaqCategory category,
        String slug,
        Confidence confidence,
        List<String> sources,
        boolean koreanChecked,
        FaqTerms terms,
        FaqKeywords keywords) {

    static final FaqManuscript BLANK = new FaqManuscript(
            FaqText.BLANK,
            FaqText.BLANK,
            null,
            "",
            Confidence.UNVERIFIED,
            List.of(),
            false,
            FaqTerms.USUAL,
            FaqKeywords.NONE);

    public FaqManuscript {
        slug = InboundText.cleaned(slug);
        sources = sources.stream()
                .map(InboundText::cleaned)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** Where a manuscript of a suggestion begins: with what was suggested, in its language. */
    static FaqManuscript of(FaqDraft suggested) {
        var text = new FaqText(suggested.question(), "", suggested.answer());
        return BLANK.with(suggested.language(), text);
    }

    /** Where a manuscript of an answer begins: with what readers have. */
    static FaqManuscript of(LiveAnswer live) {
        var shown = live.shown();
        var korean = live.ko();
        return new FaqManuscript(
                live.text(Language.EN),
                live.text(Language.KO),
                shown.category(),
                shown.article().slug(),
                shown.article().confidence(),
                shown.article().sources(),
                korean != null && !korean.article().needsReview(),
                new FaqTerms(null, shown.visibility(), false, null),
                live.keywords());
    }

    public FaqText in(Language language) {
        return language == Language.KO ? ko : en;
    }

    /** The same with another text in one language. */
    FaqManuscript with(Language language, FaqText text) {
        return new FaqManuscript(
                language == Language.EN ? text : en,
                language == Language.KO ? text : ko,
                category,
                slug,
                confidence,
                sources,
                koreanChecked,
                terms,
                keywords);
    }

    FaqManuscript with(FaqKeywords others) {
        return new FaqManuscript(en, ko, category, slug, confidence, sources, koreanChecked, terms, others);
    }

    /** Where readers will find it. */
    public String address() {
        return slug.isEmpty() ? Slugs.of(en.title()) : slug;
    }
}
