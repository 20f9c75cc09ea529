package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;

/**
 * The fields of a text in two languages. Where there is room, both stand beside each other and the preview below or beside; on a narrow
 * screen there is one language at a time, either written or read.
 */
public class BilingualForm extends WritingForm {
    private static final long serialVersionUID = 1L;
    private static final int WIDE = 1024;

    private final Tab both = new Tab();
    private final Tab inEnglish = new Tab();
    private final Tab inKorean = new Tab();
    private final TabBar languages;
    private final WritingPane english;
    private final WritingPane korean;
    private final StatusBadge unsaved;
    private final Div end = new Div();

    protected BilingualForm(Wording words, WritingPane english, WritingPane korean) {
        this.english = english;
        this.korean = korean;
        unsaved = new StatusBadge(Tone.CAUTION, words.get("widgets.editor.unsaved"));
        unsaved.setVisible(false);
        var panes = new Div(english, korean);
        panes.addClassName("td-editor");
        languages = languages(words, panes);
        var bar = new Div(languages, modes(words, panes), unsaved);
        bar.addClassName("td-editor-bar");
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

    /** Fields that hold for both languages. */
    protected final void addAtEnd(Component... fields) {
        end.add(fields);
    }

    /** Shows a language that has a mark, if the one that is shown has none. */
    protected final void showFlawed() {
        var shown = languages.getSelectedTab();
        if (shown == inEnglish && english.isFlawless() && !korean.isFlawless()) {
            languages.setSelectedTab(inKorean);
        } else if (shown == inKorean && korean.isFlawless() && !english.isFlawless()) {
            languages.setSelectedTab(inEnglish);
        }
    }

    public final void showUnsaved(boolean is) {
        unsaved.setVisible(is);
        setUnsaved(is);
    }

    private TabBar languages(Wording words, Div panes) {
        inEnglish.setLabel(words.get("widgets.editor.en"));
        inKorean.setLabel(words.get("widgets.editor.ko"));
        both.setLabel(words.get("widgets.editor.both"));
        both.addClassName("td-wide-only");
        var bar = new TabBar(words.get("widgets.editor.shown"), inEnglish, inKorean, both);
        bar.addSelectedChangeListener(change -> show(change.getSelectedTab(), panes));
        bar.setSelectedTab(both);
        return bar;
    }

    private void show(Tab shown, Div panes) {
        panes.getElement().setAttribute("data-shown", shown == inEnglish ? "en" : shown == inKorean ? "ko" : "both");
    }
}
