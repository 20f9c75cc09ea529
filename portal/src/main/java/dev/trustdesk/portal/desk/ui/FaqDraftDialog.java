package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.desk.Writing;
import dev.trustdesk.portal.faq.FaqDraftResult;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.Toasts;

/** Turns an answer into a suggestion for the FAQ. Everybody may read the FAQ: what belongs to one person is taken out here. */
class FaqDraftDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    FaqDraftDialog(Writing writing, Wording words, Ticket ticket, String answered) {
        setHeaderTitle(words.get("desk.faq-draft.title"));
        addClassName("td-dialog");
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        var question = new TextField(words.get("desk.faq-draft.question"));
        question.setWidthFull();
        question.setMaxLength(150);
        question.setValue(ticket.row().subject());
        var answer = new TextArea(words.get("desk.faq-draft.answer"));
        answer.setWidthFull();
        answer.setMinRows(6);
        // By this word its requester knows us; it must not be in everybody's hands because somebody overlooked it.
        answer.setValue(answered.replace(ticket.facts().checkWord(), "…"));
        var said = new Div();
        add(new Note(Tone.CAUTION, words.get("desk.faq-draft.hint")), question, answer, said);
        var send = new Button(words.get("desk.faq-draft.send"), click -> {
            var language = ticket.row().language();
            switch (writing.suggest(ticket.id(), language, question.getValue(), answer.getValue())) {
                case FaqDraftResult.Proposed _ -> {
                    close();
                    Toasts.done(words.get("desk.faq-draft.done"));
                }
                case FaqDraftResult.Refused(var key) -> {
                    said.removeAll();
                    said.add(new Note(Tone.BAD, words.get(key)));
                }
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(words.get("desk.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, send);
    }
}
