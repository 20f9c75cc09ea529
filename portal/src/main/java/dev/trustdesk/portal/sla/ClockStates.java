package dev.trustdesk.portal.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every clock and cycle of a ticket, in the order in which they started. */
public record ClockStates(List<TicketClock> clocks) {

    static final ClockStates NONE = new ClockStates(List.of());

    public ClockStates {
        clocks = List.copyOf(clocks);
    }

    /** The latest cycle of a clock. */
    public Optional<TicketClock> latest(ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).max(Comparator.comparingInt(TicketClock::cycle));
    }

    /** The cycle of a clock that is not stopped; a clock has at most one. */
    public Optional<TicketClock> open(ClockKind kind) {
        return latest(kind).filter(clock -> !clock.state().stopped());
    }

    /** The response clock that runs: first response for as long as it is open, then next response (SLA.md, rule 13). */
    Optional<TicketClock> response() {
        return open(ClockKind.FIRST_RESPONSE).or(() -> open(ClockKind.NEXT_RESPONSE));
    }

    int nextCycle(ClockKind kind) {
        return latest(kind).map(clock -> clock.cycle() + 1).orElse(1);
    }

    /** When the ticket is due; empty when nothing that promises anything runs. */
    public Optional<Instant> nextDueAt() {
        return clocks.stream()
                .filter(clock -> clock.state() == ClockState.RUNNING)
                .map(TicketClock::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Somebody waits for a reply. */
    public boolean unanswered() {
        return response().isPresent();
    }

    /** The states after one more event. An event for a stopped clock changes nothing: a result is final. */
    ClockStates after(ClockEvent event, Map<Integer, SlaPolicy> policies) {
        if (event.kind() == ClockEvent.Kind.STARTED) {
            var policy = Objects.requireNonNull(policies.get(event.policyVersion()), "no such policy");
            var started = new ArrayList<>(clocks);
            started.add(TicketClock.started(event.clock(), event.cycle(), event.at(), policy.target(event.clock())));
            return new ClockStates(started);
        }
        return new ClockStates(clocks.stream()
                .map(clock -> concerns(event, clock) ? after(event, clock) : clock)
                .toList());
    }

    ClockStates after(Collection<ClockEvent> events, Map<Integer, SlaPolicy> policies) {
        var states = this;
        for (var event : events) {
            states = states.after(event, policies);
        }
        return states;
    }

    /** The clocks that are not the same in {@code before}. */
    List<TicketClock> changedSince(ClockStates before) {
        return clocks.stream().filter(clock -> !before.clocks.contains(clock)).toList();
    }

    private static boolean concerns(ClockEvent event, TicketClock clock) {
        return clock.kind() == event.clock()
                && clock.cycle() == event.cycle()
                && !clock.state().stopped();
    }

    private static TicketClock after(ClockEvent event, TicketClock clock) {
        return switch (event.kind()) {
            case STARTED -> clock;
            case PAUSED -> clock.paused(event.at());
            case RESUMED -> clock.resumed(event.at());
            case FULFILLED -> clock.fulfilled(event.at());
            case ENDED -> clock.ended(event.at(), event.reason());
            case ALERTED_50, ALERTED_80, ALERTED_95, BREACHED -> clock.marked(SlaClock.MARKS.indexOf(event.kind()) + 1);
        };
    }
}
