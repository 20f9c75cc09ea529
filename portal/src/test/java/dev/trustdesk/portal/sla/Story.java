package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A ticket that lives in memory: happenings go in, the log grows as the desk would write it. */
public class Story {

    static final SlaPolicy PROMISE = new SlaPolicy(
            1,
            new SlaPolicy.Times(Duration.ofHours(48), Duration.ofHours(48)),
            List.of(
                    new SlaPolicy.Rule(
                            null, Priority.URGENT, new SlaPolicy.Times(Duration.ofHours(8), Duration.ofHours(4))),
                    new SlaPolicy.Rule(
                            null, Priority.LOW, new SlaPolicy.Times(Duration.ofHours(96), Duration.ofHours(96)))),
            Instant.EPOCH,
            "nobody",
            null);

    final TicketId id = new TicketId(UUID.randomUUID());
    final List<ClockEvent> log = new ArrayList<>();
    private SlaPolicy policy = PROMISE;
    private Terms terms = new Terms("WALLET", Priority.NORMAL);
    private Duration skew = Duration.ZERO;
    private TicketState state = TicketState.OPEN;
    private ClockStates states = ClockStates.NONE;

    public static Story openedAt(Instant at) {
        return new Story().then(new Happening.Opened(at));
    }

    /** As written by a node whose clock is wrong by this much. */
    Story writtenWithSkew(Duration wrongBy) {
        skew = wrongBy;
        return this;
    }

    /** Was received elsewhere. */
    static Story imported() {
        return new Story();
    }

    public Story then(Happening happening) {
        var stamp = new ClockEvent.Stamp(happening.at().plus(skew), "somebody", policy.version());
        add(SlaClock.decide(states, state, happening, stamp, policy.targets(terms)));
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

    Story prioritisedAt(Instant at, Priority priority) {
        terms = new Terms(terms.category(), priority);
        return then(new Happening.Retargeted(at, "priority", false));
    }

    /** A recompute onto another version. */
    Story recomputedAt(Instant at, SlaPolicy other) {
        policy = other;
        return then(new Happening.Retargeted(at, "recomputed", true));
    }

    /** This one goes on in another. */
    Story mergedAt(Instant at, Story into) {
        var debts = states.clocks().stream().filter(TicketClock::isOpenResponse).toList();
        then(new Happening.MergedAway(at));
        into.then(new Happening.Absorbed(at, id, debts));
        return this;
    }

    Story unmergedAt(Instant at, TicketState back, Story from) {
        from.then(new Happening.Released(at, Set.of(id)));
        return then(new Happening.Unmerged(at, back));
    }

    List<ClockEvent> sweptAt(Instant now) {
        var marks = SlaClock.marks(states, now, new ClockEvent.Stamp(now, "system:sla-sweep", policy.version()));
        add(marks);
        return marks;
    }

    void add(List<ClockEvent> events) {
        log.addAll(events);
        states = states.after(events);
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
