package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.widgets.EditorMessages;
import dev.trustdesk.portal.widgets.Note;
import java.util.List;
import java.util.stream.Collectors;

/** What the editor has to say about a post: where it stands, and why something was refused. */
class PostMessages extends EditorMessages {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    PostMessages(Wording words) {
        this.words = words;
    }

    void showState(Post post) {
        var publishAt = post.publishAt();
        if (post.state() == PostState.PUBLISHED) {
            var read = new Anchor("updates/" + post.slug(), words.get("updates.editor.read"));
            replaceQuietlyBy(new Note(Tone.INFO, words.get("updates.editor.published-note")), read);
        } else if (publishAt != null) {
            var at = Moments.written(publishAt, words.language());
            replaceQuietlyBy(new Note(Tone.INFO, words.get("updates.editor.scheduled-note", at)));
        } else {
            replaceQuietlyBy();
        }
    }

    void showProblems(String sentence, List<PostProblem> problems) {
        var list = problems.stream()
                .map(problem -> words.get(
                        "updates.problem.line",
                        words.get("updates.language." + problem.language().tag()),
                        words.of(problem.part()),
                        words.of(problem.kind())))
                .collect(Collectors.joining(" "));
        replaceBy(new Note(Tone.BAD, (sentence + " " + list).strip()));
    }

    void showGone() {
        replaceBy(new Note(Tone.CAUTION, words.get("updates.editor.gone")));
    }

    void showStale(StalePanel panel) {
        replaceBy(panel);
    }
}
