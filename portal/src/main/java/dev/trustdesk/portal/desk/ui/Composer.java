package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.widgets.Note;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Where staff write. It begins as an internal note; writing to the requester is a choice of its own, which changes the colour of
 * everything here and the words on the button. The text leaves the browser when the field does, not with every key.
 */
class Composer extends Section {
    private static final long serialVersionUID = 1L;
    private static final int[] DAYS = {1, 2, 3, 7, 14, 30};

    private final transient Wording words;
    private final transient Clock clock;
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Select<TicketState> then = new Select<>();
    private final TextField reason = new TextField();
    private final Select<Integer> wakeIn = new Select<>();
    private final OutcomeChoice outcome;
    private final Div afterwards;
    private final Button send = new Button();
    private final Div said = new Div();

    private enum Audience {
        STAFF,
        REQUESTER
    }

    /** What is done with a finished text. */
    record Deeds(Consumer<String> note, BiConsumer<String, AfterReply> reply) {}

    Composer(Wording words, Clock clock, Deeds deeds) {
        this.words = words;
        this.clock = clock;
        this.outcome = new OutcomeChoice(words);
        this.afterwards = new Div(then, reason, wakeIn, outcome);
        addClassName("td-composer");
        audience.setLabel(words.get("desk.compose.who-reads"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(
                who -> words.get(who == Audience.STAFF ? "desk.compose.staff" : "desk.compose.requester"));
        audience.addValueChangeListener(change -> dress());
        text.setWidthFull();
        text.setMinRows(5);
        text.setMaxRows(20);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        said.getElement().setAttribute("aria-live", "polite");
        fillAfterwards();
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> {
            said.removeAll();
            if (isPublic()) {
                deeds.reply().accept(text.getValue(), afterReply());
            } else {
                deeds.note().accept(text.getValue());
            }
        });
        send.setDisableOnClick(true);
        add(new H2(words.get("desk.compose.title")), audience, said, text, afterwards, send);
        audience.setValue(Audience.STAFF);
        dress();
    }

    /** The text was kept: begins anew, as a note. */
    final void done() {
        text.clear();
        reason.clear();
        then.setValue(TicketState.OPEN);
        outcome.setValue(Outcome.ANSWERED);
        audience.setValue(Audience.STAFF);
        said.removeAll();
        send.setEnabled(true);
    }

    /** The text was not kept, and still stands here. */
    final void say(Tone tone, String sentence) {
        said.removeAll();
        said.add(new Note(tone, sentence));
        send.setEnabled(true);
    }

    final boolean isEmpty() {
        return text.isEmpty();
    }

    private boolean isPublic() {
        return audience.getValue() == Audience.REQUESTER;
    }

    private void fillAfterwards() {
        afterwards.addClassName("td-afterwards");
        then.setLabel(words.get("desk.compose.then"));
        then.setItems(TicketState.values());
        then.setItemLabelGenerator(state -> switch (state) {
            case OPEN -> words.get("desk.compose.stay-open");
            case WAITING_FOR_REQUESTER -> words.get("desk.compose.wait-requester");
            case WAITING_FOR_EXCHANGE -> words.get("desk.compose.wait-exchange");
            case RESOLVED -> words.get("desk.compose.resolve");
        });
        then.setValue(TicketState.OPEN);
        then.addValueChangeListener(change -> dress());
        reason.setLabel(words.get("desk.compose.reason"));
        reason.setMaxLength(150);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        wakeIn.setLabel(words.get("desk.compose.wake"));
        wakeIn.setItems(Arrays.stream(DAYS).boxed().toList());
        wakeIn.setItemLabelGenerator(days -> words.get("desk.compose.days", days));
        wakeIn.setValue(3);
        outcome.setValue(Outcome.ANSWERED);
    }

    private AfterReply afterReply() {
        var wakeAt = clock.instant().plus(Duration.ofDays(wakeIn.getValue()));
        return switch (then.getValue()) {
            case OPEN -> new AfterReply.StayOpen();
            case WAITING_FOR_REQUESTER -> new AfterReply.WaitForRequester(reason.getValue(), wakeAt);
            case WAITING_FOR_EXCHANGE -> new AfterReply.WaitForExchange(reason.getValue(), wakeAt);
            case RESOLVED -> new AfterReply.Resolve(outcome.getValue());
        };
    }

    private void dress() {
        setClassName("td-composer-public", isPublic());
        text.setLabel(words.get(isPublic() ? "desk.compose.reply" : "desk.compose.note"));
        text.setHelperText(words.get(isPublic() ? "desk.compose.reply.hint" : "desk.compose.note.hint"));
        send.setText(words.get(isPublic() ? "desk.compose.send" : "desk.compose.save"));
        afterwards.setVisible(isPublic());
        var waits = then.getValue() != null && then.getValue().waiting();
        reason.setVisible(waits);
        wakeIn.setVisible(waits);
        outcome.setVisible(then.getValue() == TicketState.RESOLVED);
    }
}
