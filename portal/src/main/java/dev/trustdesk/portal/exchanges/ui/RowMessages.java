package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.trustdesk.portal.exchanges.EditedRow;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EditorMessages;
import dev.trustdesk.portal.widgets.Note;
import java.util.ArrayList;
import java.util.List;

/** What the editor has to say about a row: where it stands, and why something was refused. */
class RowMessages extends EditorMessages {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    RowMessages(Wording words) {
        this.words = words;
    }

    void showState(EditedRow row) {
        var notes = new ArrayList<Component>();
        if (!row.shown()) {
            notes.add(new Note(Tone.INFO, words.get("exchanges.editor.hidden-note")));
        }
        var left = row.packLeftAt();
        if (left != null) {
            var at = Moments.written(left, words.language());
            notes.add(new Note(Tone.CAUTION, words.get("exchanges.editor.pack-left", at)));
        }
        replaceQuietlyBy(notes.toArray(Component[]::new));
    }

    /** @param discard goes back to what readers see */
    void showRestored(Runnable discard) {
        var note = new Note(Tone.INFO, words.get("exchanges.editor.restored"));
        replaceQuietlyBy(note, new Button(words.get("exchanges.editor.discard"), click -> discard.run()));
    }

    void showProblems(List<RowProblem> problems) {
        replaceBy(problems(
                words.get("exchanges.editor.not-published"),
                problems.stream().map(this::line).toList()));
    }

    void showNothingToPublish() {
        replaceBy(new Note(Tone.INFO, words.get("exchanges.editor.unchanged")));
    }

    /** Somebody published this row while it is being edited here. */
    void showChangedMeanwhile() {
        // Both versions are shown already.
        if (getChildren().anyMatch(shown -> shown instanceof RowConflict conflict && !conflict.isChosen())) {
            return;
        }
        replaceQuietlyBy(new Note(Tone.CAUTION, words.get("exchanges.editor.changed-meanwhile")));
    }

    void showGone() {
        replaceBy(new Note(Tone.CAUTION, words.get("exchanges.editor.gone")));
    }

    void showStale(RowConflict panel) {
        replaceBy(panel);
    }

    private String line(RowProblem problem) {
        var part = problem.part();
        var what = part == null ? words.get("exchanges.problem.reason") : words.of(part);
        var capability = problem.capability();
        var where = capability == null ? what : words.get("exchanges.difference.of-cell", words.of(capability), what);
        var language = problem.language();
        return language == null
                ? words.get("exchanges.problem.line", where, words.of(problem.kind()))
                : words.get(
                        "exchanges.problem.line.language",
                        where,
                        words.get("widgets.editor." + language.tag()),
                        words.of(problem.kind()));
    }
}
