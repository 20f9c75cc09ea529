package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.PostReviews;
import java.util.List;
import java.util.function.Predicate;

/** Asks why, before something is done that others ask about. */
class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** @param deed says whether the reason was accepted; if not, the dialog stays */
    ReasonDialog(
            Wording words, String title, List<String> explanation, String label, String verb, Predicate<String> deed) {
        setHeaderTitle(title);
        addClassName("td-dialog");
        setWidth("34rem");
        var reason = new TextArea(label);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(PostReviews.REASON_LIMIT);
        var act = new Button(verb, click -> {
            if (deed.test(reason.getValue())) {
                close();
            } else {
                reason.setErrorMessage(words.get("updates.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(words.get("updates.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        explanation.forEach(sentence -> add(new Paragraph(sentence)));
        add(reason);
        getFooter().add(cancel, act);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                // Once the dialog is there, because it takes the focus by itself while it opens.
                reason.getElement().executeJs("requestAnimationFrame(() => requestAnimationFrame(() => this.focus()))");
            }
        });
    }
}
