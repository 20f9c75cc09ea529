package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqSuggestion;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EditorMessages;
import dev.trustdesk.portal.widgets.Note;
import java.util.List;
import java.util.stream.Collectors;

/** What the editor has to say about a suggestion: why something was refused, and what others have made of it. */
class FaqMessages extends EditorMessages {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    FaqMessages(Wording words) {
        this.words = words;
    }

    void showProblems(String sentence, List<FaqProblem> problems) {
        var lines = problems.stream().map(this::line).distinct().collect(Collectors.joining(" · "));
        // Without going there: it may be said while somebody is typing.
        clearProblems();
        addComponentAsFirst(new Note(Tone.BAD, sentence + " " + lines));
    }

    /** Nothing is refused any more. A comparison stays until it is closed: it may hold the only copy of one of its texts. */
    void clearProblems() {
        getChildren().filter(Note.class::isInstance).toList().forEach(this::remove);
    }

    void showConflict(ManuscriptConflict conflict) {
        replaceBy(conflict);
    }

    void showDecided(FaqSuggestion now) {
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

    void showGone() {
        replaceBy(new Note(Tone.CAUTION, words.get("faq.editor.gone")));
    }

    private String line(FaqProblem problem) {
        var language = problem.language();
        var line = FaqForm.line(problem, words);
        return language == null ? line : line + " (" + words.get("widgets.editor." + language.tag()) + ")";
    }
}
