package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.desk.CannedAnswer;
import dev.trustdesk.portal.desk.CannedAnswers;
import dev.trustdesk.portal.desk.CannedDraft;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Phase;
import org.jspecify.annotations.Nullable;

/** A canned answer in both languages, side by side where there is room. What could not be saved stays in its fields. */
class CannedAnswerDialog extends EditDialog {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final TextField titleEn = new TextField();
    private final TextArea bodyEn = new TextArea();
    private final TextField titleKo = new TextField();
    private final TextArea bodyKo = new TextArea();
    private final Select<Phase> phase = new Select<>();

    /** @param answer null for a new one */
    CannedAnswerDialog(CannedAnswers answers, Wording words, @Nullable CannedAnswer answer, Runnable saved) {
        super(words, words.get(answer == null ? "desk.canned.new" : "desk.edit"));
        this.words = words;
        phase.setLabel(words.get("desk.canned.phase"));
        phase.setHelperText(words.get("desk.canned.phase.hint"));
        phase.setItems(Phase.values());
        phase.setItemLabelGenerator(one -> one == null ? words.get("desk.canned.phase.any") : words.of(one));
        phase.setEmptySelectionAllowed(true);
        phase.setEmptySelectionCaption(words.get("desk.canned.phase.any"));
        if (answer != null) {
            titleEn.setValue(answer.english().title());
            bodyEn.setValue(answer.english().body());
            phase.setValue(answer.phase());
            if (answer.korean() != null) {
                titleKo.setValue(answer.korean().title());
                bodyKo.setValue(answer.korean().body());
            }
        }
        add(
                new Paragraph(words.get("desk.canned.hint")),
                said,
                beside(
                        language(titleEn, bodyEn, "en", "desk.canned.title.en", "desk.canned.body.en"),
                        language(titleKo, bodyKo, "ko", "desk.canned.title.ko", "desk.canned.body.ko")),
                phase);
        offer(() -> answers.save(answer, draft()), saved);
    }

    private CannedDraft draft() {
        return new CannedDraft(
                titleEn.getValue(), bodyEn.getValue(), titleKo.getValue(), bodyKo.getValue(), phase.getValue());
    }

    private Div language(TextField title, TextArea body, String tag, String titleKey, String bodyKey) {
        title.setLabel(words.get(titleKey));
        title.setMaxLength(80);
        title.setWidthFull();
        body.setLabel(words.get(bodyKey));
        body.setMinRows(8);
        body.setWidthFull();
        var one = new Div(title, body);
        one.getElement().setAttribute("lang", tag);
        return one;
    }

    private static Div beside(Div first, Div second) {
        var both = new Div(first, second);
        both.addClassName("td-beside");
        return both;
    }
}
