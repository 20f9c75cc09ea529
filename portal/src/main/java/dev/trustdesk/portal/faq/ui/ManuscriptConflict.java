package dev.trustdesk.portal.faq.ui;

import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.ConflictPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody else works on the same suggestion, and has kept something meanwhile. */
class ManuscriptConflict extends ConflictPanel {
    private static final long serialVersionUID = 1L;

    /**
     * @param keep goes on with what is written here, on top of the other version
     * @param take goes on with the other version
     */
    ManuscriptConflict(FaqManuscript mine, FaqWork theirs, String who, Wording words, Runnable keep, Runnable take) {
        super(
                words,
                words.get("faq.editor.stale", who),
                words.get("faq.editor.stale.hint", when(theirs, words), who),
                parts(mine, theirs.manuscript(), words),
                who,
                take);
        offerMine(who, keep);
    }

    private static String when(FaqWork theirs, Wording words) {
        var at = theirs.editedAt();
        return at == null ? "–" : Moments.written(at, words.language());
    }

    private static List<Part> parts(FaqManuscript mine, FaqManuscript theirs, Wording words) {
        var parts = new ArrayList<Part>();
        for (var language : Language.values()) {
            var name = " (" + words.get("widgets.editor." + language.tag()) + ")";
            var own = mine.in(language);
            var other = theirs.in(language);
            parts.add(new Part(words.of(FaqProblem.Part.TITLE) + name, own.title(), other.title(), language));
            parts.add(new Part(words.of(FaqProblem.Part.SUMMARY) + name, own.summary(), other.summary(), language));
            parts.add(new Part(words.of(FaqProblem.Part.BODY) + name, own.body(), other.body(), language));
        }
        var reader = words.language();
        parts.add(new Part(
                words.of(FaqProblem.Part.CATEGORY),
                named(mine.category(), words),
                named(theirs.category(), words),
                reader));
        parts.add(new Part(words.of(FaqProblem.Part.SLUG), mine.address(), theirs.address(), Language.EN));
        parts.add(new Part(
                words.get("faq.editor.confidence"),
                words.of(mine.confidence()),
                words.of(theirs.confidence()),
                reader));
        parts.add(new Part(
                words.of(FaqProblem.Part.SOURCES),
                String.join(", ", mine.sources()),
                String.join(", ", theirs.sources()),
                Language.EN));
        parts.add(
                new Part(words.get("faq.editor.korean-checked"), checked(mine, words), checked(theirs, words), reader));
        for (var language : Language.values()) {
            parts.add(new Part(
                    words.of(FaqProblem.Part.KEYWORDS) + " (" + words.get("widgets.editor." + language.tag()) + ")",
                    String.join(", ", mine.keywords().in(language)),
                    String.join(", ", theirs.keywords().in(language)),
                    language));
        }
        var own = mine.terms();
        var other = theirs.terms();
        parts.add(
                new Part(words.of(FaqProblem.Part.SIZE), named(own.size(), words), named(other.size(), words), reader));
        parts.add(new Part(
                words.get("faq.editor.visibility"), words.of(own.visibility()), words.of(other.visibility()), reader));
        parts.add(new Part(
                words.get("faq.editor.korean-pending"),
                yesOrNo(own.koreanPending(), words),
                yesOrNo(other.koreanPending(), words),
                reader));
        parts.add(new Part(words.get("faq.editor.review-due"), day(own.reviewDue()), day(other.reviewDue()), reader));
        return parts;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    private static String yesOrNo(boolean is, Wording words) {
        return is ? words.get("faq.editor.yes") : words.get("faq.editor.no");
    }

    private static String named(@Nullable Labelled value, Wording words) {
        return value == null ? "–" : words.of(value);
    }

    private static String checked(FaqManuscript written, Wording words) {
        return yesOrNo(written.koreanChecked(), words);
    }
}
