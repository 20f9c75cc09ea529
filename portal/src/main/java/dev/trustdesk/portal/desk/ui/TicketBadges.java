package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.time.Instant;

/** Where a ticket stands, at a glance: what is due, its state, and whether it is a sample. */
class TicketBadges extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    TicketBadges(Wording words) {
        this.words = words;
        addClassName("td-badges");
    }

    final void show(Ticket ticket, Instant now) {
        removeAll();
        var row = ticket.row();
        var due = new TimeLeft(words).due(row.nextDueAt(), now);
        if (!due.isEmpty()) {
            add(new StatusBadge(TimeLeft.tone(row.nextDueAt(), now), due));
        }
        add(
                row.mergedInto() == null
                        ? new StatusBadge(QueueGrid.tone(row.state()), words.of(row.state()))
                        : new StatusBadge(Tone.NEUTRAL, words.get("desk.ticket.merged")));
        if (row.sample()) {
            var sample = new Span(words.get("desk.sample"));
            sample.addClassName("td-sample");
            add(sample);
        }
    }
}
