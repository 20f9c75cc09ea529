package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/** What a ticket waits for once the reply is sent. */
class Afterwards extends Div {
    private static final long serialVersionUID = 1L;
    private static final int[] DAYS = {1, 2, 3, 7, 14, 30};
    private static final int USUAL_DAYS = 3;

    private final transient Clock clock;
    private final Select<TicketState> then = new Select<>();
    private final TextField reason = new TextField();
    private final Select<Integer> wakeIn = new Select<>();
    private final OutcomeChoice outcome;

    Afterwards(Wording words, Clock clock) {
        this.clock = clock;
        this.outcome = new OutcomeChoice(words);
        addClassName("td-afterwards");
        then.setLabel(words.get("desk.compose.then"));
        then.setItems(TicketState.values());
        then.setItemLabelGenerator(state -> switch (state) {
            case OPEN -> words.get("desk.compose.stay-open");
            case WAITING_FOR_REQUESTER -> words.get("desk.compose.wait-requester");
            case WAITING_FOR_EXCHANGE -> words.get("desk.compose.wait-exchange");
            case RESOLVED -> words.get("desk.compose.resolve");
        });
        then.addValueChangeListener(change -> dress());
        reason.setLabel(words.get("desk.compose.reason"));
        reason.setMaxLength(150);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        wakeIn.setLabel(words.get("desk.compose.wake"));
        wakeIn.setItems(Arrays.stream(DAYS).boxed().toList());
        wakeIn.setItemLabelGenerator(days -> words.get("desk.compose.days", days));
        add(then, reason, wakeIn, outcome);
        reset();
    }

    final void reset() {
        then.setValue(TicketState.OPEN);
        reason.clear();
        wakeIn.setValue(USUAL_DAYS);
        outcome.setValue(Outcome.ANSWERED);
        dress();
    }

    final AfterReply value() {
        var wakeAt = clock.instant().plus(Duration.ofDays(wakeIn.getValue()));
        return switch (then.getValue()) {
            case OPEN -> new AfterReply.StayOpen();
            case WAITING_FOR_REQUESTER -> new AfterReply.WaitForRequester(reason.getValue(), wakeAt);
            case WAITING_FOR_EXCHANGE -> new AfterReply.WaitForExchange(reason.getValue(), wakeAt);
            case RESOLVED -> new AfterReply.Resolve(outcome.getValue());
        };
    }

    private void dress() {
        var waits = then.getValue() != null && then.getValue().waiting();
        reason.setVisible(waits);
        wakeIn.setVisible(waits);
        outcome.setVisible(then.getValue() == TicketState.RESOLVED);
    }
}
