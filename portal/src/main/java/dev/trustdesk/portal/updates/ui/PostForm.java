package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.TabBar;
import dev.trustdesk.portal.widgets.WritingForm;
import java.util.List;

/**
 * The fields of a post. Where there is room, both languages stand beside each other and the preview below or beside; on a narrow screen
 * there is one language at a time, either written or read.
 */
class PostForm extends WritingForm {
    private static final long serialVersionUID = 1L;
    private static final int WIDE = 1024;

    private final Tab both = new Tab();
    private final Tab inEnglish = new Tab();
    private final Tab inKorean = new Tab();
    private final TabBar languages;
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
        languages = languages(words, panes);
        var bar = new Div(languages, modes(words, panes), unsaved);
        bar.addClassName("td-editor-bar");
        var end = new Div(promised);
        end.addClassName("td-editor-end");
        add(bar, panes, end);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI()
                .getPage()
                .executeJs("return window.innerWidth < $0", WIDE)
                .then(Boolean.class, narrow -> languages.setSelectedTab(narrow ? inEnglish : both));
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

    /** Marks the fields that are meant, and shows a language that has one. */
    void showProblems(List<PostProblem> problems) {
        english.showProblems(problems);
        korean.showProblems(problems);
        var shown = languages.getSelectedTab();
        if (shown == inEnglish && english.isFlawless() && !korean.isFlawless()) {
            languages.setSelectedTab(inKorean);
        } else if (shown == inKorean && korean.isFlawless() && !english.isFlawless()) {
            languages.setSelectedTab(inEnglish);
        }
    }

    void showUnsaved(boolean is) {
        unsaved.setVisible(is);
        setUnsaved(is);
    }

    private TabBar languages(Wording words, Div panes) {
        inEnglish.setLabel(words.get("updates.editor.english"));
        inKorean.setLabel(words.get("updates.editor.korean"));
        both.setLabel(words.get("updates.editor.both"));
        both.addClassName("td-wide-only");
        var bar = new TabBar(words.get("updates.editor.shown"), inEnglish, inKorean, both);
        bar.addSelectedChangeListener(change -> show(change.getSelectedTab(), panes));
        bar.setSelectedTab(both);
        return bar;
    }

    private void show(Tab shown, Div panes) {
        panes.getElement().setAttribute("data-shown", shown == inEnglish ? "en" : shown == inKorean ? "ko" : "both");
    }

    private static TabBar modes(Wording words, Div panes) {
        var write = new Tab(words.get("updates.editor.write"));
        var read = new Tab(words.get("updates.editor.preview"));
        var modes = new TabBar(words.get("updates.editor.mode"), write, read);
        modes.addClassName("td-narrow-only");
        modes.addSelectedChangeListener(change ->
                panes.getElement().setAttribute("data-mode", change.getSelectedTab() == read ? "read" : "write"));
        panes.getElement().setAttribute("data-mode", "write");
        return modes;
    }
}
