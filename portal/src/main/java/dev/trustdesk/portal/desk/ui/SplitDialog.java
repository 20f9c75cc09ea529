package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.MergeResult;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.widgets.Note;
import java.util.List;
import java.util.function.Consumer;

/** Asks which of the requester's messages becomes a ticket of its own. */
class SplitDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 120;

    private final transient Merging merging;
    private final transient Wording words;
    private final transient Ticket ticket;
    private final transient Consumer<TicketId> made;
    private final RadioButtonGroup<TicketMessage> message = new RadioButtonGroup<>();
    private final TextField subject = new TextField();
    private final Div said = new Div();

    /** @param made is told the new ticket */
    SplitDialog(Merging merging, Wording words, Ticket ticket, Consumer<TicketId> made) {
        this.merging = merging;
        this.words = words;
        this.ticket = ticket;
        this.made = made;
        setHeaderTitle(words.get("desk.split.title"));
        setWidth("36rem");
        message.setLabel(words.get("desk.split.message"));
        var messages = splittable(ticket);
        message.setItems(messages);
        if (messages.size() == 1) {
            message.setValue(messages.getFirst());
        }
        message.setItemLabelGenerator(each -> shortened(each.text()));
        message.addThemeName("vertical");
        message.setRequiredIndicatorVisible(true);
        subject.setLabel(words.get("desk.split.subject"));
        subject.setMaxLength(150);
        subject.setRequiredIndicatorVisible(true);
        subject.setWidthFull();
        said.getElement().setAttribute("aria-live", "polite");
        var split = new Button(words.get("desk.split.verb"), click -> split());
        split.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(words.get("desk.split.explanation")), message, subject, said);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), split);
        FirstFocus.at(messages.size() == 1 ? subject : message);
    }

    /** What can become a ticket of its own: what the requester wrote after the first message. */
    static List<TicketMessage> splittable(Ticket ticket) {
        return ticket.messages().stream()
                .filter(each -> each.kind() == MessageKind.REQUEST)
                .skip(1)
                .toList();
    }

    private void split() {
        said.removeAll();
        var chosen = message.getValue();
        if (chosen == null) {
            said.add(new Note(Tone.BAD, words.get("desk.split.none")));
            return;
        }
        switch (merging.split(ticket.id(), ticket.version(), chosen.id(), subject.getValue())) {
            case MergeResult.Done(var id) -> {
                close();
                made.accept(id);
            }
            case MergeResult.Refused(var key) -> said.add(new Note(Tone.BAD, words.get(key)));
            case MergeResult.Stale _ -> said.add(new Note(Tone.BAD, words.get("desk.stale")));
            case MergeResult.Gone _ -> said.add(new Note(Tone.BAD, words.get("desk.gone")));
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
