package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.Review;
import dev.trustdesk.portal.widgets.EditorMessages;
import dev.trustdesk.portal.widgets.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the editor has to say about a post: where it stands, and why something was refused. */
class PostMessages extends EditorMessages {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    private final transient Function<String, Optional<String>> names;

    /** @param names the name of an account by its principal's */
    PostMessages(Wording words, Function<String, Optional<String>> names) {
        this.words = words;
        this.names = names;
    }

    void showState(Post post) {
        var publishAt = post.publishAt();
        if (post.state() == PostState.PUBLISHED) {
            var read = new Anchor("updates/" + post.slug(), words.get("updates.editor.read"));
            replaceQuietlyBy(new Note(Tone.INFO, words.get("updates.editor.published-note")), read);
        } else if (publishAt != null) {
            var at = Moments.written(publishAt, words.language());
            replaceQuietlyBy(notes(new Note(Tone.INFO, words.get("updates.editor.scheduled-note", at)), post));
        } else if (post.review() != null) {
            replaceQuietlyBy(review(post.review()));
        } else {
            replaceQuietlyBy();
        }
    }

    void showRestored(Instant at, boolean older, Runnable giveUp) {
        var sentence = words.get("updates.unsaved.restored", Moments.written(at, words.language()));
        var note = new Note(Tone.INFO, older ? sentence + " " + words.get("updates.unsaved.older") : sentence);
        replaceQuietlyBy(note, new Button(words.get("updates.unsaved.discard"), click -> giveUp.run()));
    }

    private Component[] notes(Note first, Post post) {
        return post.review() != null && post.review().isDone()
                ? new Component[] {first, review(post.review())}
                : new Component[] {first};
    }

    private Note review(Review review) {
        var at = review.at();
        var by = review.by();
        return by == null || at == null
                ? new Note(
                        Tone.CAUTION,
                        words.get(
                                "updates.review.waiting",
                                Moments.written(review.askedAt(), words.language()),
                                name(review.askedBy())))
                : new Note(
                        Tone.GOOD,
                        words.get("updates.review.reviewed", name(by), Moments.written(at, words.language())));
    }

    private String name(String account) {
        return names.apply(account).orElseGet(() -> words.get("updates.by-itself"));
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
