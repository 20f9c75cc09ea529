package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.faq.EditResult;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.platform.Wording;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for the reason of a decision, because whoever wrote the text wants to know. */
class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** What is asked: the title of the dialog, a hint who reads it, the name of the field, and what is done then. */
    record Question(String title, String hint, String field, String verb) {}

    /** @param decided is told what came of it, unless the reason was refused: that is said at the field */
    ReasonDialog(Wording words, Question question, Function<String, EditResult> deed, Consumer<EditResult> decided) {
        setHeaderTitle(question.title());
        addClassName("td-dialog");
        setWidth("32rem");
        var reason = new TextArea(question.field());
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(FaqEditing.REASON_LIMIT);
        var act = new Button(question.verb(), click -> {
            var result = deed.apply(reason.getValue());
            if (result instanceof EditResult.Refused(var key)) {
                reason.setErrorMessage(words.get(key));
                reason.setInvalid(true);
                reason.focus();
            } else {
                close();
                decided.accept(result);
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(words.get("faq.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Paragraph(question.hint()), reason);
        getFooter().add(cancel, act);
        addOpenedChangeListener(opened -> reason.focus());
    }
}
