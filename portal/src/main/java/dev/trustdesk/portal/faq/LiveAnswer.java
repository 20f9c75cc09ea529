package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What readers have of an answer; one of the two is never null.
 *
 * @param en null if there is no English text
 * @param ko null if there is no Korean text
 */
record LiveAnswer(@Nullable FaqEntry en, @Nullable FaqEntry ko) {

    @Nullable
    FaqEntry in(Language language) {
        return language == Language.KO ? ko : en;
    }

    /** The English text, or the only one that there is. */
    FaqEntry shown() {
        if (en != null) {
            return en;
        }
        if (ko != null) {
            return ko;
        }
        throw new IllegalStateException("An answer without a text");
    }

    /** Blank where there is no text. */
    FaqText text(Language language) {
        var entry = in(language);
        return entry == null
                ? FaqText.BLANK
                : new FaqText(
                        entry.article().title(),
                        entry.article().summary(),
                        entry.article().body());
    }

    FaqKeywords keywords() {
        return new FaqKeywords(en == null ? List.of() : en.keywords(), ko == null ? List.of() : ko.keywords());
    }

    /** Whether readers have got another revision since a change was begun. */
    boolean isOtherThan(FaqWork.Changed begun) {
        return !Objects.equals(begun.english(), number(Language.EN))
                || !Objects.equals(begun.korean(), number(Language.KO));
    }

    @Nullable
    Integer number(Language language) {
        var entry = in(language);
        return entry == null ? null : entry.number();
    }
}
