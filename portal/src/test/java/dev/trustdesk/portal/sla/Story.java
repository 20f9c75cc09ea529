package dev.trustdesk.portal.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ticket that lives in memory: happenings go in, the log grows as the desk would write it. */
public class Story {

    static final Map<Integer, SlaPolicy> POLICIES =
            Map.of(1, new SlaPolicy(1, Duration.ofHours(48), Duration.ofHours(48)));

    final List<ClockEvent> log = new ArrayList<>();
    private TicketState state = TicketState.OPEN;
    private ClockStates states = ClockStates.NONE;

    public static Story openedAt(Instant at) {
        return new Story().then(new Happening.Opened(at));
    }

    public Story then(Happening happening) {
        var stamp = new ClockEvent.Stamp(happening.at(), "somebody", 1);
        add(SlaClock.decide(states, state, happening, stamp));
        state = happening.stateAfter(state);
        return this;
    }

    Story requesterWritesAt(Instant at) {
        return then(new Happening.RequesterWrote(at));
    }

    Story staffReplyAt(Instant at) {
        return then(new Happening.StaffReplied(at, TicketState.OPEN, null));
    }

    Story staffReplyAt(Instant at, TicketState then) {
        return then(new Happening.StaffReplied(at, then, then.waiting() ? "a reason" : null));
    }

    Story movedAt(Instant at, TicketState to) {
        return then(new Happening.StateChanged(at, to));
    }

    List<ClockEvent> sweptAt(Instant now) {
        var marks = SlaClock.marks(states, now, new ClockEvent.Stamp(now, "system:sla-sweep", 1));
        add(marks);
        return marks;
    }

    void add(List<ClockEvent> events) {
        log.addAll(events);
        states = states.after(events, POLICIES);
    }

    public ClockStates states() {
        return states;
    }

    public TicketState state() {
        return state;
    }

    TicketClock clock(ClockKind kind) {
        return states.latest(kind).orElseThrow();
    }

    TicketClock first() {
        return clock(ClockKind.FIRST_RESPONSE);
    }

    TicketClock next() {
        return clock(ClockKind.NEXT_RESPONSE);
    }

    TicketClock resolution() {
        return clock(ClockKind.RESOLUTION);
    }

    long count(ClockEvent.Kind kind, ClockKind clock) {
        return log.stream()
                .filter(event -> event.kind() == kind && event.clock() == clock)
                .count();
    }
}
