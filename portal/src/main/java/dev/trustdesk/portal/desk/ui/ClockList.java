package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.ClockEvent;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every clock of a ticket: how it stands, when it started, is due and stopped; on a tap, its whole history with the reasons. */
class ClockList extends UnorderedList {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final transient TimeLeft time;
    private final transient HistoryText sentences;
    private final transient Set<String> opened = new HashSet<>();

    ClockList(Wording words) {
        this.words = words;
        this.time = new TimeLeft(words);
        this.sentences = new HistoryText(words, actor -> actor);
        addClassName("td-clocks");
    }

    /** @param log of all of them, oldest first; shown when a clock is tapped */
    final void show(List<TicketClock> clocks, List<ClockEvent> log, Instant now) {
        removeAll();
        clocks.forEach(clock -> add(item(clock, log, now)));
    }

    private ListItem item(TicketClock clock, List<ClockEvent> log, Instant now) {
        var kind = clock.cycle() == 1
                ? words.of(clock.kind())
                : words.get("desk.clock.cycle", words.of(clock.kind()), clock.cycle());
        var name = new Span(clock.owedTo() == null ? kind : words.get("desk.clock.of-merged", kind));
        name.addClassName("td-strong");
        var head = new Div(name, new StatusBadge(tone(clock, now), standing(clock, now)));
        head.addClassName("td-clock");
        var events = new OrderedList();
        events.addClassName("td-course");
        log.stream()
                .filter(event -> event.clock() == clock.kind() && event.cycle() == clock.cycle())
                .forEach(event -> events.add(
                        new ListItem(new MomentText(event.at(), words.language()), new Span(sentences.event(event)))));
        var history = new NativeDetails(head, events);
        history.setOpen(opened.contains(key(clock)));
        history.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                opened.add(key(clock));
            } else {
                opened.remove(key(clock));
            }
        });
        var item = new ListItem(history);
        moment(item, words.get("desk.clock.started"), clock.startedAt());
        if (clock.dueAt() != null) {
            moment(item, words.get("desk.clock.due"), clock.dueAt());
        }
        if (clock.stoppedAt() != null) {
            moment(item, words.get("desk.clock.stopped"), clock.stoppedAt());
        }
        return item;
    }

    private static String key(TicketClock clock) {
        return clock.kind() + " " + clock.cycle();
    }

    private void moment(ListItem item, String label, Instant at) {
        var line = new Div(new Span(label + " "), new MomentText(at, words.language()));
        line.addClassName("td-soft");
        item.add(line);
    }

    /** "Met with 5 h left": fixed at the stop (SLA.md, rule 14). */
    private String standing(TicketClock clock, Instant now) {
        var left = clock.left(now);
        if (left.isEmpty()) {
            var net = time.span(clock.net(now));
            return switch (clock.state()) {
                case RUNNING -> words.get("desk.clock.runs-for", net);
                case PAUSED -> words.get("desk.clock.paused-after", net);
                case MET, MISSED -> words.get("desk.clock.took", net);
                case ENDED -> words.of(clock.state());
            };
        }
        var span = time.span(left.get().abs());
        return switch (clock.state()) {
            case RUNNING -> time.due(clock.dueAt(), now);
            case PAUSED -> words.of(clock.state());
            case MET -> words.get("desk.clock.met-with", span);
            case MISSED -> words.get("desk.clock.missed-by", span);
            case ENDED -> words.get("desk.clock.ended." + clock.endReason());
        };
    }

    private static Tone tone(TicketClock clock, Instant now) {
        return switch (clock.state()) {
            case RUNNING -> clock.kind() == ClockKind.RESOLUTION ? Tone.INFO : TimeLeft.tone(clock.dueAt(), now);
            case PAUSED, ENDED -> Tone.NEUTRAL;
            case MET -> Tone.GOOD;
            case MISSED -> Tone.BAD;
        };
    }
}
