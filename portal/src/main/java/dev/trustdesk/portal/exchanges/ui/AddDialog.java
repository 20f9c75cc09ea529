package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.Part;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;
import java.util.function.BiFunction;

/** Asks for the names of an exchange that is not in the matrix yet. */
class AddDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final TextField english;
    private final TextField korean;

    /** @param added adds it, and says what is wrong with the names */
    AddDialog(Wording words, BiFunction<Bilingual, Boolean, List<RowProblem>> added) {
        this.words = words;
        this.english = name(Language.EN);
        this.korean = name(Language.KO);
        var venue = new Checkbox(words.get("exchanges.venue.korean"));
        setHeaderTitle(words.get("exchanges.matrix.add"));
        addClassName("td-dialog");
        setWidth("30rem");
        var fields = new Div(english, korean, venue);
        fields.addClassName("td-fields");
        add(new Paragraph(words.get("exchanges.matrix.add-explanation")), fields);
        var verb = new Button(words.get("exchanges.matrix.add-verb"), click -> {
            var name = new Bilingual(english.getValue(), korean.getValue());
            if (!mark(added.apply(name, venue.getValue()))) {
                close();
            }
        });
        verb.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        verb.getElement().setAttribute("data-send", true);
        getFooter().add(new Button(words.get("exchanges.cancel"), click -> close()), verb);
    }

    private TextField name(Language language) {
        var field = new TextField(words.get(
                "exchanges.editor.in-language", words.of(Part.NAME), words.get("widgets.editor." + language.tag())));
        field.setMaxLength(60);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private boolean mark(List<RowProblem> problems) {
        english.setInvalid(false);
        korean.setInvalid(false);
        for (var problem : problems) {
            var field = problem.language() == Language.KO ? korean : english;
            field.setInvalid(true);
            field.setErrorMessage(words.of(problem.kind()));
        }
        return !problems.isEmpty();
    }
}
