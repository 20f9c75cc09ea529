package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.sla.ClockEvent.Kind;
import dev.trustdesk.portal.sla.ClockEvent.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code SLA.md}, pure: which events a happening adds to a ticket's log, what the log says about the clocks, and which
 * marks the sweep has to add. A result is decided by the event that stops a clock; the sweep only warns.
 */
final class SlaClock {

    /** The sweep's marks, in the order in which a clock meets them. */
    static final List<Kind> MARKS = List.of(Kind.ALERTED_50, Kind.ALERTED_80, Kind.ALERTED_95, Kind.BREACHED);

    /** Why a next-response cycle ends when a ticket is resolved after closing words (rule 8). */
    static final String CLOSED_NO_REPLY_NEEDED = "closed_no_reply_needed";

    private SlaClock() {}

    /** What a whole log says. */
    static ClockStates replay(List<ClockEvent> log, Map<Integer, SlaPolicy> policies) {
        return ClockStates.NONE.after(log, policies);
    }

    /** The events that a happening adds to the log of a ticket that stood at {@code before}. */
    static List<ClockEvent> decide(ClockStates clocks, TicketState before, Happening happening, Stamp stamp) {
        var decision = new Decision(clocks, happening.at(), stamp, new ArrayList<>());
        switch (happening) {
            case Happening.Opened _ -> decision.start(ClockKind.FIRST_RESPONSE);
            case Happening.RequesterWrote _ -> decision.requesterWaits();
            case Happening.StaffReplied _ -> decision.requesterAnswered();
            case Happening.StateChanged changed -> decision.moved(changed.to());
            case Happening.AutomaticMessage _ -> {}
            case Happening.NoteAdded _ -> {}
            case Happening.WokeUp _ -> {}
        }
        var reason = happening instanceof Happening.StaffReplied replied ? replied.reason() : null;
        decision.resolution(before, happening.stateAfter(before), reason);
        return List.copyOf(decision.events);
    }

    /**
     * The marks that are due at {@code now}. Of several that were passed since the last sweep only the last is worth an alert, so a sweep
     * after hours of downtime adds one event per clock.
     */
    static List<ClockEvent> marks(ClockStates clocks, Instant now, Stamp stamp) {
        return clocks.clocks().stream()
                .flatMap(clock -> lastMarkBefore(clock, now)
                        .map(index -> stamp.event(
                                clock.kind(),
                                clock.cycle(),
                                MARKS.get(index),
                                clock.markAt(index).orElseThrow(),
                                null))
                        .stream())
                .toList();
    }

    // Strictly before: a reply at the very instant of the due time is still in time, so that instant is no breach yet.
    private static Optional<Integer> lastMarkBefore(TicketClock clock, Instant now) {
        if (clock.nextMarkAt().filter(now::isAfter).isEmpty()) {
            return Optional.empty();
        }
        var last = clock.marks();
        while (last + 1 < MARKS.size()
                && clock.markAt(last + 1).filter(now::isAfter).isPresent()) {
            last++;
        }
        return Optional.of(last);
    }

    private record Decision(ClockStates clocks, Instant at, Stamp stamp, List<ClockEvent> events) {

        void start(ClockKind kind) {
            events.add(stamp.event(kind, clocks.nextCycle(kind), Kind.STARTED, at, null));
        }

        // The first unanswered message starts the clock; those that follow it change nothing (rule 5).
        void requesterWaits() {
            if (clocks.response().isEmpty()) {
                start(ClockKind.NEXT_RESPONSE);
            }
        }

        void requesterAnswered() {
            clocks.response().ifPresent(clock -> add(clock, Kind.FULFILLED, null));
        }

        // A resolve without a message never stops the first clock (rule 4); it ends a cycle that only had closing words
        // (rule 8).
        void moved(TicketState to) {
            if (to == TicketState.RESOLVED) {
                clocks.open(ClockKind.NEXT_RESPONSE).ifPresent(clock -> add(clock, Kind.ENDED, CLOSED_NO_REPLY_NEEDED));
            }
        }

        void resolution(TicketState before, TicketState after, @Nullable String reason) {
            var open = clocks.open(ClockKind.RESOLUTION);
            if (after == TicketState.RESOLVED) {
                open.ifPresent(clock -> add(clock, Kind.FULFILLED, null));
                return;
            }
            if (open.isEmpty() && !clocks.clocks().isEmpty() && before != TicketState.RESOLVED) {
                return;
            }
            if (open.isEmpty()) {
                start(ClockKind.RESOLUTION);
            }
            if (before != after) {
                open.filter(clock -> clock.state() == ClockState.PAUSED)
                        .ifPresent(clock -> add(clock, Kind.RESUMED, null));
            }
            if (before != after && after.waiting()) {
                var cycle = open.map(TicketClock::cycle).orElse(clocks.nextCycle(ClockKind.RESOLUTION));
                events.add(stamp.event(ClockKind.RESOLUTION, cycle, Kind.PAUSED, at, reason));
            }
        }

        private void add(TicketClock clock, Kind kind, @Nullable String reason) {
            events.add(stamp.event(clock.kind(), clock.cycle(), kind, at, reason));
        }
    }
}
