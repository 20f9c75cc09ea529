package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;

/** Why something is changed, for everybody to read, in both languages. */
class ReasonFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final TextArea english = new TextArea();
    private final TextArea korean = new TextArea();

    ReasonFields(Wording words) {
        this.words = words;
        addClassName("td-fields");
        prepare(english, Language.EN);
        prepare(korean, Language.KO);
        add(english, korean);
    }

    Bilingual reason() {
        return new Bilingual(english.getValue(), korean.getValue());
    }

    /** Marks what is wrong with the reason; false if nothing is. */
    boolean mark(List<RowProblem> problems) {
        english.setInvalid(false);
        korean.setInvalid(false);
        var found = false;
        for (var problem : problems) {
            if (problem.part() == null) {
                var field = problem.language() == Language.KO ? korean : english;
                field.setInvalid(true);
                field.setErrorMessage(words.of(problem.kind()));
                found = true;
            }
        }
        return found;
    }

    private void prepare(TextArea field, Language language) {
        field.setLabel(words.get(
                "exchanges.editor.in-language",
                words.get("exchanges.editor.reason"),
                words.get("widgets.editor." + language.tag())));
        field.setMaxLength(500);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
    }
}
