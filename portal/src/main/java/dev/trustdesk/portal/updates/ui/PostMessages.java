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
import dev.trustdesk.portal.updates.SentBack;
import dev.trustdesk.portal.widgets.ConflictPanel;
import dev.trustdesk.portal.widgets.EditorMessages;
import dev.trustdesk.portal.widgets.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
            replaceQuietlyBy(notes(new Note(Tone.INFO, words.get("updates.editor.published-note")), post, read));
        } else if (publishAt != null) {
            var at = Moments.written(publishAt, words.language());
            replaceQuietlyBy(notes(new Note(Tone.INFO, words.get("updates.editor.scheduled-note", at)), post));
        } else if (post.review() != null) {
            replaceQuietlyBy(review(post.review()));
        } else if (post.sentBack() != null) {
            replaceQuietlyBy(sentBack(post.sentBack()));
        } else {
            replaceQuietlyBy();
        }
    }

    void showRestored(Instant at, boolean older, Runnable giveUp) {
        var sentence = words.get("updates.unsaved.restored", Moments.written(at, words.language()));
        var note = new Note(Tone.INFO, older ? sentence + " " + words.get("updates.unsaved.older") : sentence);
        replaceQuietlyBy(note, new Button(words.get("updates.unsaved.discard"), click -> giveUp.run()));
    }

    private Component[] notes(Note first, Post post, Component... last) {
        var notes = new ArrayList<Component>(List.of(first));
        var unreviewed = post.unreviewedBecause();
        if (post.review() != null && post.isReviewed()) {
            notes.add(review(post.review()));
        } else if (unreviewed != null) {
            notes.add(new Note(Tone.CAUTION, words.get("updates.unreviewed.note", name(post.changedBy()), unreviewed)));
        }
        notes.addAll(List.of(last));
        return notes.toArray(Component[]::new);
    }

    private Note sentBack(SentBack word) {
        return new Note(
                Tone.CAUTION,
                words.get(
                        "updates.review.was-sent-back",
                        name(word.by()),
                        Moments.written(word.at(), words.language()),
                        word.because()));
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
        var lines = new ProblemText(words);
        replaceBy(problems(sentence, problems.stream().map(lines::line).toList()));
    }

    void showGone() {
        replaceBy(new Note(Tone.CAUTION, words.get("updates.editor.gone")));
    }

    /** @param show shows what it has become; null while something is written here that it would replace */
    void showChanged(Post now, @Nullable Runnable show) {
        var who = name(now.changedBy());
        if (show == null) {
            replaceQuietlyBy(new Note(Tone.CAUTION, words.get("updates.changed.unsaved", who)));
        } else {
            replaceQuietlyBy(
                    new Note(Tone.CAUTION, words.get("updates.changed.note", who)),
                    new Button(words.get("updates.changed.show"), click -> show.run()));
        }
    }

    /** Two versions are beside each other, and neither is chosen yet. */
    boolean isComparing() {
        return getChildren().anyMatch(shown -> shown instanceof ConflictPanel compared && !compared.isChosen());
    }

    void clear() {
        replaceQuietlyBy();
    }

    void showStale(StalePanel panel) {
        replaceBy(panel);
    }
}
