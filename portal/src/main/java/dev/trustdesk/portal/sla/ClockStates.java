package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The cycle of a clock that is not stopped; of several, which only merged tickets have, the one due first. */
    public Optional<TicketClock> open(ClockKind kind) {
        return clocks.stream()
                .filter(clock -> clock.kind() == kind && !clock.state().stopped())
                .min(Comparator.comparing(TicketClock::dueAt, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** The clocks by which this requester waits for a reply: the ticket's own, or that of a merged ticket. */
    List<TicketClock> owed(@Nullable TicketId to) {
        return clocks.stream()
                .filter(clock -> clock.isOpenResponse() && Objects.equals(clock.owedTo(), to))
                .toList();
    }

    /** The open clocks that promise something. */
    List<TicketClock> openPromises() {
        return clocks.stream()
                .filter(clock -> !clock.state().stopped() && clock.dueAt() != null)
                .toList();
    }

    int nextCycle(ClockKind kind) {
        return latest(kind).map(clock -> clock.cycle() + 1).orElse(1);
    }

    /** When the ticket is due; empty when nothing that promises anything runs. */
    public Optional<Instant> nextDueAt() {
        return due(clocks);
    }

    /** When a reply to this requester is due: the ticket's own, or that of a merged ticket. */
    public Optional<Instant> replyDueTo(@Nullable TicketId requester) {
        return due(owed(requester));
    }

    /** The clocks that are about this requester: the ticket's own, or that of a merged ticket. What has moved on is not among them. */
    public Stream<TicketClock> to(@Nullable TicketId requester) {
        return clocks.stream()
                .filter(clock ->
                        Objects.equals(clock.owedTo(), requester) && !SlaClock.MERGED.equals(clock.endReason()));
    }

    /** Somebody waits for a reply. */
    public boolean unanswered() {
        return clocks.stream().anyMatch(TicketClock::isOpenResponse);
    }

    /** The states after one more event. A result is final: of a stopped clock only its place in the figures can change. */
    ClockStates after(ClockEvent event) {
        if (event.kind() == ClockEvent.Kind.STARTED) {
            var started = new ArrayList<>(clocks);
            started.add(TicketClock.started(event));
            return new ClockStates(started);
        }
        return new ClockStates(clocks.stream()
                .map(clock -> concerns(event, clock) ? after(event, clock) : clock)
                .toList());
    }

    ClockStates after(Collection<ClockEvent> events) {
        var states = this;
        for (var event : events) {
            states = states.after(event);
        }
        return states;
    }

    /** The clocks that are not the same in {@code before}. */
    List<TicketClock> changedSince(ClockStates before) {
        return clocks.stream().filter(clock -> !before.clocks.contains(clock)).toList();
    }

    private static Optional<Instant> due(List<TicketClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state() == ClockState.RUNNING)
                .map(TicketClock::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static boolean concerns(ClockEvent event, TicketClock clock) {
        if (clock.kind() != event.clock() || clock.cycle() != event.cycle()) {
            return false;
        }
        return switch (event.kind()) {
            case EXCLUDED -> true;
            case RESTORED -> clock.state() == ClockState.ENDED;
            default -> !clock.state().stopped();
        };
    }

    private static TicketClock after(ClockEvent event, TicketClock clock) {
        return switch (event.kind()) {
            case STARTED -> clock;
            case PAUSED -> clock.paused(event.at());
            case RESUMED -> clock.resumed(event.at());
            case FULFILLED -> clock.fulfilled(event.at());
            case ENDED -> clock.ended(event.at(), event.reason());
            case ALERTED_50, ALERTED_80, ALERTED_95, BREACHED -> clock.marked(SlaClock.MARKS.indexOf(event.kind()) + 1);
            case RETARGETED -> clock.retargeted(event.dueAt(), event.policyVersion());
            case RESTORED -> clock.restored();
            case EXCLUDED -> clock.excluded(event.at(), event.reason());
        };
    }
}
