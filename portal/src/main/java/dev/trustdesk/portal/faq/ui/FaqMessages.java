package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EditorMessages;
import dev.trustdesk.portal.widgets.Note;
import java.util.List;

/** What the editor has to say about a suggestion: why something was refused, and what others have made of it. */
class FaqMessages extends EditorMessages {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    FaqMessages(Wording words) {
        this.words = words;
    }

    void showProblems(String sentence, List<FaqProblem> problems) {
        // Without going there: it may be said while somebody is typing.
        clearProblems();
        addComponentAsFirst(
                problems(sentence, problems.stream().map(this::line).distinct().toList()));
    }

    /** Nothing is refused any more. A comparison stays until it is closed: it may hold the only copy of one of its texts. */
    void clearProblems() {
        getChildren().filter(Note.class::isInstance).toList().forEach(this::remove);
    }

    void showConflict(ManuscriptConflict conflict) {
        replaceBy(conflict);
    }

    void showDecided(FaqWork now) {
        var slug = now.slug();
        if (slug == null) {
            var because = now.declinedBecause();
            replaceBy(new Note(Tone.INFO, words.get("faq.editor.was-declined", because == null ? "–" : because)));
        } else {
            replaceBy(
                    new Note(Tone.INFO, words.get("faq.editor.was-taken")),
                    new Anchor("faq/" + slug, words.get("faq.editor.read")));
        }
    }

    /** Somebody has sent it on, or taken it back. */
    void showMovedOn() {
        replaceQuietlyBy(new Note(Tone.INFO, words.get("faq.editor.moved-on")));
    }

    /** It was due, and could not be published. */
    void showFailed() {
        replaceQuietlyBy(new Note(Tone.CAUTION, words.get("faq.editor.failed")));
    }

    /** Readers have got another text since this was begun. */
    void showOvertaken(Runnable goOn) {
        replaceBy(
                new Note(Tone.CAUTION, words.get("faq.editor.overtaken")),
                new Button(words.get("faq.editor.overtaken.go-on"), click -> goOn.run()));
    }

    /** Nothing of what was said holds any more. */
    void clear() {
        replaceQuietlyBy();
    }

    /** @param ofSuggestion it was made of one, whose ticket is deleted */
    void showGone(boolean ofSuggestion) {
        replaceBy(new Note(
                Tone.CAUTION, ofSuggestion ? words.get("faq.editor.gone") : words.get("faq.editor.gone.change")));
    }

    /**
     * Somebody has published what is on the screen.
     *
     * @param slug where readers find it
     * @param unkept something was written here that is in no version
     */
    void showPublished(String slug, boolean unkept) {
        replaceBy(
                new Note(
                        unkept ? Tone.CAUTION : Tone.INFO,
                        words.get(unkept ? "faq.editor.was-published.unkept" : "faq.editor.was-published")),
                new Anchor("faq/" + slug, words.get("faq.editor.read")));
    }

    private String line(FaqProblem problem) {
        var language = problem.language();
        var line = FaqForm.line(problem, words);
        return language == null || problem.part() == FaqProblem.Part.KOREAN
                ? line
                : line + " (" + words.get("widgets.editor." + language.tag()) + ")";
    }
}
