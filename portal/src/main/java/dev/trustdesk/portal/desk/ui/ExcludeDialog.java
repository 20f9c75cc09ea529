package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.ExclusionReason;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Triage;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.Toasts;

/** Asks why a ticket does not count in the figures. */
class ExcludeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Triage triage;
    private final transient Wording words;
    private final transient Ticket ticket;
    private final transient Runnable done;
    private final RadioButtonGroup<ExclusionReason> reason = new RadioButtonGroup<>();
    private final TextField note = new TextField();
    private final Div said = new Div();

    ExcludeDialog(Triage triage, Wording words, Ticket ticket, Runnable done) {
        this.triage = triage;
        this.words = words;
        this.ticket = ticket;
        this.done = done;
        setHeaderTitle(words.get("desk.exclusion.title"));
        setWidth("32rem");
        reason.setLabel(words.get("desk.exclusion.reason"));
        reason.setItems(ExclusionReason.values());
        reason.setItemLabelGenerator(words::of);
        reason.setValue(ExclusionReason.SPAM);
        note.setLabel(words.get("desk.exclusion.note"));
        note.setMaxLength(150);
        note.setRequiredIndicatorVisible(true);
        note.setWidthFull();
        said.getElement().setAttribute("aria-live", "polite");
        var exclude = new Button(words.get("desk.exclusion.verb"), click -> exclude());
        exclude.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(words.get("desk.exclusion.explanation")), reason, note, said);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), exclude);
        FirstFocus.at(reason);
    }

    private void exclude() {
        said.removeAll();
        switch (triage.exclude(ticket.id(), ticket.version(), reason.getValue(), note.getValue())) {
            case TicketResult.Done _ -> {
                close();
                done.run();
                // The note stands at the top of the page, far from the button.
                Toasts.done(words.get("desk.exclusion.noted"));
            }
            case TicketResult.Refused(var key) -> said.add(new Note(Tone.BAD, words.get(key)));
            case TicketResult.Stale _ -> said.add(new Note(Tone.BAD, words.get("desk.stale")));
            case TicketResult.Gone _ -> said.add(new Note(Tone.BAD, words.get("desk.gone")));
        }
    }
}
