package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Slugs;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a maintainer makes of a suggestion.
 *
 * @param slug as somebody chose it; blank for the one that the English title makes
 * @param sources tags of the list of sources
 * @param koreanChecked a native reader has read the Korean
 */
public record FaqManuscript(
        FaqText en,
        FaqText ko,
        @Nullable FaqCategory category,
        String slug,
        Confidence confidence,
        List<String> sources,
        boolean koreanChecked) {

    public FaqManuscript {
        slug = InboundText.cleaned(slug);
        sources = sources.stream()
                .map(InboundText::cleaned)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** Where every manuscript begins: with what was suggested, in its language. */
    static FaqManuscript of(FaqDraft suggested) {
        var text = new FaqText(suggested.question(), "", suggested.answer());
        return suggested.language() == Language.KO
                ? new FaqManuscript(FaqText.BLANK, text, null, "", Confidence.UNVERIFIED, List.of(), false)
                : new FaqManuscript(text, FaqText.BLANK, null, "", Confidence.UNVERIFIED, List.of(), false);
    }

    public FaqText in(Language language) {
        return language == Language.KO ? ko : en;
    }

    /** Where readers will find it. */
    public String address() {
        return slug.isEmpty() ? Slugs.of(en.title()) : slug;
    }
}
