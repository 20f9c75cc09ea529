package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.faq.EditResult;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Note;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks why a suggestion is declined, because whoever made it wants to know. */
class DeclineDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    DeclineDialog(FaqEditing editing, Wording words, UUID suggestion, Consumer<EditResult> decided) {
        setHeaderTitle(words.get("faq.decline.title"));
        addClassName("td-dialog");
        setWidth("32rem");
        var reason = new TextArea(words.get("faq.decline.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(FaqEditing.REASON_LIMIT);
        var said = new Div();
        var decline = new Button(words.get("faq.draft.decline"), click -> {
            var result = editing.decline(suggestion, reason.getValue());
            if (result instanceof EditResult.Refused(var key)) {
                said.removeAll();
                said.add(new Note(Tone.BAD, words.get(key)));
            } else {
                close();
                decided.accept(result);
            }
        });
        decline.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var cancel = new Button(words.get("faq.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Paragraph(words.get("faq.decline.hint")), reason, said);
        getFooter().add(cancel, decline);
        addOpenedChangeListener(opened -> reason.focus());
    }
}
