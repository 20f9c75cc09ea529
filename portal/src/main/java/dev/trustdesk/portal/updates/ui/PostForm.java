package dev.trustdesk.portal.updates.ui;

import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostText;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.widgets.BilingualForm;
import dev.trustdesk.portal.widgets.UtcPicker;
import dev.trustdesk.portal.widgets.WritingPane;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of a post. */
class PostForm extends BilingualForm {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final WritingPane english;
    private final WritingPane korean;
    private final UtcPicker promised;
    private final transient Runnable changed;
    private boolean showing;

    PostForm(Posts posts, References references, Wording words, Runnable changed) {
        this(
                words,
                pane(posts, words, Language.EN).withReferences(references),
                pane(posts, words, Language.KO).withReferences(references),
                changed);
    }

    private PostForm(Wording words, WritingPane english, WritingPane korean, Runnable changed) {
        super(words, english, korean);
        this.words = words;
        this.english = english;
        this.korean = korean;
        this.changed = changed;
        english.onChange(this::changed);
        korean.onChange(this::changed);
        promised =
                new UtcPicker(words.get("updates.editor.promised"), words.get("updates.editor.promised-hint"), words);
        promised.addValueChangeListener(change -> changed());
        addAtEnd(promised);
    }

    PostDraft draft() {
        return new PostDraft(text(english), text(korean), promised.instant());
    }

    void show(PostDraft draft, boolean readOnly) {
        showing = true;
        english.show(written(draft.en()));
        korean.show(written(draft.ko()));
        promised.setInstant(draft.promisedNextAt());
        showing = false;
        english.setReadOnly(readOnly);
        korean.setReadOnly(readOnly);
        promised.setReadOnly(readOnly);
    }

    // What the fields tell while they are being filled is no typing.
    private void changed() {
        if (!showing) {
            changed.run();
        }
    }

    /** Marks the fields that are meant, and shows a language that has one. */
    void showProblems(List<PostProblem> problems) {
        var promise = problems.stream()
                .filter(problem -> problem.part() == PostProblem.Part.PROMISE)
                .findFirst();
        promised.setInvalid(promise.isPresent());
        promised.setErrorMessage(promise.map(new ProblemText(words)::line).orElse(""));
        english.mark(marks(Language.EN, problems));
        korean.mark(marks(Language.KO, problems));
        showFlawed();
    }

    private Map<WritingPane.Part, String> marks(Language language, List<PostProblem> problems) {
        var marks = new EnumMap<WritingPane.Part, String>(WritingPane.Part.class);
        problems.stream()
                .filter(problem -> problem.language() == language)
                .forEach(problem -> marks.putIfAbsent(
                        WritingPane.Part.valueOf(problem.part().name()),
                        words.of(problem.part()) + ": " + words.of(problem.kind())));
        return marks;
    }

    private static WritingPane pane(Posts posts, Wording words, Language language) {
        var fields = Map.of(
                WritingPane.Part.TITLE,
                new WritingPane.Field(words.of(PostProblem.Part.TITLE), PostText.TITLE_LIMIT, null),
                WritingPane.Part.SUMMARY,
                new WritingPane.Field(
                        words.of(PostProblem.Part.SUMMARY),
                        PostText.SUMMARY_LIMIT,
                        words.get("updates.editor.summary-hint")),
                WritingPane.Part.BODY,
                new WritingPane.Field(
                        words.of(PostProblem.Part.BODY), PostText.BODY_LIMIT, words.get("updates.editor.body-hint")));
        return new WritingPane(words, language, fields, posts::preview);
    }

    private static PostText text(WritingPane pane) {
        var written = pane.written();
        return new PostText(written.title(), written.summary(), written.body());
    }

    private static WritingPane.Written written(PostText text) {
        return new WritingPane.Written(text.title(), text.summary(), text.body());
    }
}
