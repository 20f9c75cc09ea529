package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.List;

/** The fields of a post: both languages, beside each other or one at a time, and the promise of the next post. */
class PostForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final String BOTH = "both";

    private static final int WIDE = 1024;

    private final RadioButtonGroup<String> choice;
    private final PostPane english;
    private final PostPane korean;
    private final UtcPicker promised;
    private final StatusBadge unsaved;

    PostForm(Posts posts, Wording words, Runnable changed) {
        english = new PostPane(posts, words, Language.EN, changed);
        korean = new PostPane(posts, words, Language.KO, changed);
        promised =
                new UtcPicker(words.get("updates.editor.promised"), words.get("updates.editor.promised-hint"), words);
        promised.addValueChangeListener(change -> changed.run());
        unsaved = new StatusBadge(Tone.CAUTION, words.get("updates.editor.unsaved"));
        unsaved.setVisible(false);
        var panes = new Div(english, korean);
        panes.addClassName("td-editor");
        choice = languages(words, panes);
        var bar = new Div(choice, promised, unsaved);
        bar.addClassName("td-editor-bar");
        add(bar, panes);
    }

    // On a narrow screen one language at a time.
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getPage()
                .executeJs("return window.innerWidth")
                .then(Integer.class, width -> choice.setValue(width < WIDE ? Language.EN.tag() : BOTH));
    }

    PostDraft draft() {
        return new PostDraft(english.text(), korean.text(), promised.instant());
    }

    void show(PostDraft draft, boolean readOnly) {
        english.setText(draft.en());
        korean.setText(draft.ko());
        promised.setInstant(draft.promisedNextAt());
        english.setReadOnly(readOnly);
        korean.setReadOnly(readOnly);
        promised.setReadOnly(readOnly);
    }

    void showProblems(List<PostProblem> problems) {
        english.showProblems(problems);
        korean.showProblems(problems);
    }

    void showUnsaved(boolean is) {
        unsaved.setVisible(is);
    }

    private static RadioButtonGroup<String> languages(Wording words, Div panes) {
        var choice = new RadioButtonGroup<String>();
        choice.setLabel(words.get("updates.editor.shown"));
        choice.setItems(BOTH, Language.EN.tag(), Language.KO.tag());
        choice.setItemLabelGenerator(shown -> switch (shown) {
            case "en" -> words.get("updates.editor.english");
            case "ko" -> words.get("updates.editor.korean");
            default -> words.get("updates.editor.both");
        });
        choice.addValueChangeListener(change -> panes.getElement().setAttribute("data-shown", change.getValue()));
        choice.setValue(BOTH);
        return choice;
    }
}
