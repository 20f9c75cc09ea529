package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.DeletionReason;
import dev.trustdesk.portal.support.DeletionResult;
import dev.trustdesk.portal.support.Deletions;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.Toasts;

/** Asks why a ticket is deleted, says what goes and what stays, and asks once more. */
class DeletionDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Deletions deletions;
    private final transient Wording words;
    private final transient Ticket ticket;
    private final transient Runnable changed;
    private final RadioButtonGroup<DeletionReason> reason = new RadioButtonGroup<>();
    private final Div said = new Div();

    DeletionDialog(Deletions deletions, Wording words, Ticket ticket, Runnable changed) {
        this.deletions = deletions;
        this.words = words;
        this.ticket = ticket;
        this.changed = changed;
        setHeaderTitle(words.get("desk.deletion.title", number()));
        addClassName("td-dialog");
        setWidth("36rem");
        reason.setLabel(words.get("desk.deletion.reason"));
        reason.setItems(DeletionReason.ofStaff());
        reason.setItemLabelGenerator(words::of);
        reason.addClassName("td-deletion-reasons");
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        said.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(words.get("desk.deletion.goes")), new Paragraph(words.get("desk.deletion.stays")));
        var along = deletions.goingAlong(ticket.id()).size();
        if (along > 0) {
            add(new Note(Tone.CAUTION, words.get("desk.deletion.along", along)));
        }
        add(reason, said);
        var delete = new Button(words.get("desk.deletion.next"), click -> confirm());
        delete.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), delete);
    }

    private void confirm() {
        said.removeAll();
        var chosen = reason.getValue();
        if (chosen == null) {
            said.add(new Note(Tone.BAD, words.get("desk.deletion.reason-missing")));
            return;
        }
        Confirmation.askBeforeLoss(
                words.get("desk.deletion.confirm", number()),
                words.get("desk.deletion.confirm.text"),
                words.get("desk.deletion.verb"),
                words.get("desk.cancel"),
                () -> delete(chosen));
    }

    private void delete(DeletionReason chosen) {
        switch (deletions.delete(ticket.id(), ticket.version(), chosen)) {
            case DeletionResult.Deleted(var number) -> {
                close();
                Toasts.done(words.get("desk.deletion.done", Long.toString(number)));
                UI.getCurrentOrThrow().navigate(SupportPaths.QUEUE);
            }
            case DeletionResult.Stale _ -> {
                close();
                Toasts.problem(words.get("desk.deletion.stale"));
                changed.run();
            }
            case DeletionResult.Gone _ -> {
                close();
                changed.run();
            }
            case DeletionResult.Refused _ -> said.add(new Note(Tone.BAD, words.get("desk.deletion.reason-missing")));
        }
    }

    private String number() {
        return Long.toString(ticket.row().number());
    }
}
