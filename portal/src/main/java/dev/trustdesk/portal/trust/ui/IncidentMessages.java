package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.button.Button;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.IncidentProblem;
import dev.trustdesk.portal.trust.KeptDraft;
import dev.trustdesk.portal.widgets.EditorMessages;
import dev.trustdesk.portal.widgets.Note;
import java.util.List;

/** What the editor has to say about what is being written of an incident. */
class IncidentMessages extends EditorMessages {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    IncidentMessages(Wording words) {
        this.words = words;
    }

    void showNothing() {
        replaceQuietlyBy();
    }

    void showDraft(KeptDraft draft) {
        var at = Moments.written(draft.changedAt(), words.language());
        replaceQuietlyBy(new Note(Tone.INFO, words.get("trust.incident.draft.here", at)));
    }

    void showProblems(String sentence, List<IncidentProblem> problems) {
        replaceBy(problems(sentence, lines(problems)));
    }

    /** While somebody is typing: without taking them there. */
    void showNotKept(List<IncidentProblem> problems) {
        replaceQuietlyBy(problems(words.get("trust.incident.draft.not-kept"), lines(problems)));
    }

    /** @param here goes on with what is written in this window, {@code there} with the other */
    void showElsewhere(KeptDraft now, Runnable here, Runnable there) {
        var at = Moments.written(now.changedAt(), words.language());
        replaceQuietlyBy(
                new Note(Tone.CAUTION, words.get("trust.incident.draft.elsewhere", at)),
                new Button(words.get("trust.incident.draft.this"), click -> here.run()),
                new Button(words.get("trust.incident.draft.that"), click -> there.run()));
    }

    void showGone() {
        replaceBy(new Note(Tone.CAUTION, words.get("trust.incident.gone")));
    }

    void showStale(IncidentStalePanel panel) {
        replaceBy(panel);
    }

    private List<String> lines(List<IncidentProblem> problems) {
        return problems.stream()
                .map(problem -> problem.language() == null
                        ? words.get("trust.incident.problem.any", words.of(problem.part()), words.of(problem.kind()))
                        : words.get(
                                "trust.incident.problem.line",
                                words.get("widgets.editor." + problem.language().tag()),
                                words.of(problem.part()),
                                words.of(problem.kind())))
                .toList();
    }
}
