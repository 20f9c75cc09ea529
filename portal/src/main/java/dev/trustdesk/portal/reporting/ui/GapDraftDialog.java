package dev.trustdesk.portal.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.faq.FaqDraftResult;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.Toasts;

/** A suggestion for the FAQ from a question that several tickets ask; the answer is still to be written. */
class GapDraftDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUESTION = 150;

    GapDraftDialog(FaqDrafts drafts, Wording words, TicketId ticket, Language language, String asked) {
        setHeaderTitle(words.get("reporting.draft.title"));
        addClassName("td-dialog");
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        var question = new TextField(words.get("reporting.draft.question"));
        question.setWidthFull();
        question.setMaxLength(LONGEST_QUESTION);
        question.setValue(asked);
        var answer = new TextArea(words.get("reporting.draft.answer"));
        answer.setWidthFull();
        answer.setMinRows(6);
        var said = new Div();
        add(new Note(Tone.CAUTION, words.get("reporting.draft.hint")), question, answer, said);
        var send = new Button(words.get("reporting.draft.send"), click -> {
            switch (drafts.propose(ticket, language, question.getValue(), answer.getValue())) {
                case FaqDraftResult.Proposed _ -> {
                    close();
                    Toasts.done(words.get("reporting.draft.done"));
                }
                case FaqDraftResult.Refused(var key) -> {
                    said.removeAll();
                    said.add(new Note(Tone.BAD, words.get(key)));
                }
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(words.get("reporting.draft.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, send);
    }
}
