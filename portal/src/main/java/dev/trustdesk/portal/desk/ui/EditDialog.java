package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.trustdesk.portal.desk.EditResult;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.function.Supplier;

/** Edits one thing that a lead keeps for all. It closes once that is saved; what could not be saved stays in its fields. */
abstract class EditDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    /** Says why it could not be saved; placed by the dialog itself. */
    final Div said = new Div();

    EditDialog(Wording words, String title) {
        this.words = words;
        setHeaderTitle(title);
        addClassName("td-dialog-wide");
        setCloseOnOutsideClick(false);
    }

    /** Its buttons. {@code saved} runs after the thing was saved. */
    final void offer(Supplier<EditResult> save, Runnable saved) {
        var button = new Button(words.get("desk.edit.save"), click -> {
            switch (save.get()) {
                case EditResult.Saved _ -> {
                    close();
                    Toasts.done(words.get("desk.edit.saved"));
                    saved.run();
                }
                case EditResult.Stale _ -> say("desk.edit.stale");
                case EditResult.Refused(var key) -> say(key);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(words.get("desk.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, button);
    }

    private void say(String key) {
        said.removeAll();
        said.add(new Note(Tone.BAD, words.get(key)));
    }
}
