package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockEvent.Kind;
import dev.trustdesk.portal.sla.ClockEvent.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code SLA.md}, pure: which events a happening adds to a ticket's log, what the log says about the clocks, and which
 * marks the sweep has to add. A result is decided by the event that stops a clock; the sweep only warns.
 */
final class SlaClock {

    /** The sweep's marks, in the order in which a clock meets them. */
    static final List<Kind> MARKS = List.of(Kind.ALERTED_50, Kind.ALERTED_80, Kind.ALERTED_95, Kind.BREACHED);

    /** Why a promise ends that is still in time when the requester needs no reply any more. */
    static final String CLOSED_BY_REQUESTER = "closed_by_requester";

    /** Why a next-response cycle ends when a ticket is resolved after closing words (rule 8). */
    static final String CLOSED_NO_REPLY_NEEDED = "closed_no_reply_needed";

    /** Why the clocks of a ticket end that was merged into another, and why that one has taken them over (rule 9). */
    static final String MERGED = "merged";

    static final String MERGE_UNDONE = "merge_undone";
    static final String SPLIT = "split";

    /** Why a promise ends whose ticket is deleted. Left out of the figures if it was in time; a miss if it was not (ADR 0022). */
    static final String DELETED = "deleted";

    static final String POLICY_DEACTIVATED = "policy_deactivated";

    /** Why a mark warns nobody: a recompute has passed it, not time (rule 11). */
    static final String MUTED = "muted";

    private SlaClock() {}

    /** What a whole log says. */
    static ClockStates replay(List<ClockEvent> log) {
        return ClockStates.NONE.after(log);
    }

    /** The events that a happening adds to the log of a ticket that stood at {@code before}. */
    static List<ClockEvent> decide(
            ClockStates clocks, TicketState before, Happening happening, Stamp stamp, Targets targets) {
        var decision = new Decision(clocks, happening.at(), stamp, targets, new ArrayList<>());
        var after = happening.stateAfter(before);
        switch (happening) {
            case Happening.Opened _ -> {
                decision.start(ClockKind.FIRST_RESPONSE, null);
                decision.start(ClockKind.RESOLUTION, null);
            }
            case Happening.RequesterWrote wrote -> {
                decision.requesterWaits(wrote.requester());
                decision.resolution(before, after, null);
            }
            case Happening.StaffReplied replied -> {
                decision.requesterAnswered(null);
                replied.also().forEach(decision::requesterAnswered);
                decision.resolution(before, after, replied.reason());
            }
            case Happening.MergedRequesterAnswered answered -> decision.requesterAnswered(answered.requester());
            case Happening.StateChanged _ -> {
                decision.moved(after);
                decision.resolution(before, after, null);
            }
            case Happening.RequesterClosed _ -> {
                decision.requesterContent(null);
                decision.resolution(before, after, null);
            }
            case Happening.MergedRequesterClosed closed -> decision.requesterContent(closed.requester());
            case Happening.WokeUp _ -> decision.resolution(before, after, null);
            case Happening.MergedAway _ -> decision.endAll(clocks.clocks(), MERGED);
            case Happening.Absorbed absorbed -> {
                absorbed.debts().forEach(debt -> decision.takeOver(debt, absorbed.merged()));
                decision.resolution(before, after, null);
            }
            case Happening.Released released -> decision.release(released.requesters());
            case Happening.Unmerged _ -> decision.restore(after);
            case Happening.SplitOff split -> decision.splitOff(split.answered());
            case Happening.Retargeted retargeted -> decision.retarget(retargeted.reason(), retargeted.quiet());
            case Happening.PolicyEnded _ -> decision.endAll(clocks.openPromises(), POLICY_DEACTIVATED);
            case Happening.Excluded excluded -> decision.exclude(excluded.reason());
            case Happening.Deleted deleted -> decision.delete(deleted.heirs());
            case Happening.MergedDeleted deleted -> decision.endAll(clocks.owed(deleted.merged()), DELETED);
            case Happening.HandedBack back -> {
                back.debts().forEach(debt -> decision.takeBack(debt, back.self()));
                decision.resolution(before, after, null);
            }
            case Happening.AutomaticMessage _, Happening.NoteAdded _ -> {}
        }
        return List.copyOf(decision.events);
    }

    /**
     * The marks that are due at {@code now}. Of several that were passed since the last sweep only the last is worth an alert, so a sweep
     * after hours of downtime adds one event per clock.
     */
    static List<ClockEvent> marks(ClockStates clocks, Instant now, Stamp stamp) {
        return marks(clocks.clocks(), now, stamp, null);
    }

    private static List<ClockEvent> marks(List<TicketClock> clocks, Instant now, Stamp stamp, @Nullable String reason) {
        return clocks.stream()
                .flatMap(clock -> lastMarkBefore(clock, now)
                        .map(index -> stamp.event(
                                clock.kind(),
                                clock.cycle(),
                                MARKS.get(index),
                                clock.markAt(index).orElseThrow(),
                                reason))
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

    private record Decision(ClockStates clocks, Instant at, Stamp stamp, Targets targets, List<ClockEvent> events) {

        void start(ClockKind kind, @Nullable TicketId owedTo) {
            var due = targets.of(kind).map(at::plus).orElse(null);
            events.add(stamp.started(kind, clocks.nextCycle(kind), at, null, owedTo, due));
        }

        // The first unanswered message starts the clock; those that follow it change nothing (rule 5).
        void requesterWaits(@Nullable TicketId requester) {
            if (clocks.owed(requester).isEmpty()) {
                start(ClockKind.NEXT_RESPONSE, requester);
            }
        }

        void requesterAnswered(@Nullable TicketId requester) {
            clocks.owed(requester).forEach(clock -> add(clock, Kind.FULFILLED, null));
        }

        // A resolve without a message never stops the first clock (rule 4); it ends a cycle that only had closing words
        // (rule 8).
        void moved(TicketState to) {
            if (to == TicketState.RESOLVED) {
                clocks.clocks().stream()
                        .filter(clock -> clock.kind() == ClockKind.NEXT_RESPONSE)
                        .forEach(clock -> end(clock, CLOSED_NO_REPLY_NEEDED));
            }
        }

        // Whoever needs no reply any more is owed none. What is already overdue stays: closing it must not hide a miss.
        void requesterContent(@Nullable TicketId requester) {
            clocks.owed(requester).stream()
                    .filter(clock -> !clock.left(at).orElse(Duration.ZERO).isNegative())
                    .forEach(clock -> add(clock, Kind.ENDED, CLOSED_BY_REQUESTER));
        }

        void resolution(TicketState before, TicketState after, @Nullable String reason) {
            var open = clocks.open(ClockKind.RESOLUTION);
            if (after == TicketState.RESOLVED) {
                open.ifPresent(clock -> add(clock, Kind.FULFILLED, null));
                return;
            }
            // Not measured: imported, or left out of the figures. A reopening is measured again.
            if (open.isEmpty() && before != TicketState.RESOLVED) {
                return;
            }
            if (open.isEmpty()) {
                start(ClockKind.RESOLUTION, null);
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

        /** What a merged ticket owed is owed here (rule 9). */
        void takeOver(TicketClock debt, TicketId merged) {
            goOn(debt, debt.owedTo() == null ? merged : debt.owedTo());
        }

        /** What was owed to this ticket's requester elsewhere is owed here again. */
        void takeBack(TicketClock debt, TicketId self) {
            goOn(debt, self.equals(debt.owedTo()) ? null : debt.owedTo());
        }

        /** Since when and until when it was owed stays. It has had its warnings. */
        private void goOn(TicketClock debt, @Nullable TicketId owedTo) {
            var taken = events.stream()
                    .filter(event -> event.kind() == Kind.STARTED && event.clock() == debt.kind())
                    .count();
            var cycle = clocks.nextCycle(debt.kind()) + (int) taken;
            events.add(stamp.started(debt.kind(), cycle, debt.startedAt(), MERGED, owedTo, debt.dueAt()));
            if (debt.marks() > 0) {
                var last = debt.marks() - 1;
                events.add(stamp.event(
                        debt.kind(), cycle, MARKS.get(last), debt.markAt(last).orElse(at), MERGED));
            }
        }

        void release(Set<TicketId> requesters) {
            clocks.clocks().stream()
                    .filter(clock -> clock.owedTo() != null && requesters.contains(clock.owedTo()))
                    .forEach(clock -> end(clock, MERGE_UNDONE));
        }

        void restore(TicketState then) {
            for (var clock : clocks.clocks()) {
                if (MERGED.equals(clock.endReason())) {
                    add(clock, Kind.RESTORED, null);
                    if (clock.kind() == ClockKind.RESOLUTION && then.waiting()) {
                        add(clock, Kind.PAUSED, null);
                    }
                }
            }
        }

        void delete(Set<TicketId> heirs) {
            for (var clock : clocks.clocks()) {
                end(clock, clock.owedTo() != null && heirs.contains(clock.owedTo()) ? MERGED : DELETED);
            }
        }

        void splitOff(boolean answered) {
            if (answered) {
                clocks.owed(null).stream()
                        .filter(clock -> clock.kind() == ClockKind.NEXT_RESPONSE)
                        .forEach(clock -> end(clock, SPLIT));
            }
        }

        /** Counted from the original start, with its pauses (rule 11). Whoever is late stays late: no later due time then. */
        void retarget(String reason, boolean quiet) {
            for (var clock : clocks.openPromises()) {
                var target = targets.of(clock.kind());
                var before = clock.dueAt();
                if (target.isEmpty() || before == null) {
                    continue;
                }
                var due = clock.startedAt().plus(target.get()).plus(clock.pausedFor());
                if ((clock.breached() || clock.isLate(at)) && due.isAfter(before)) {
                    due = before;
                }
                if (due.equals(before) && clock.policyVersion() == stamp.policyVersion()) {
                    continue;
                }
                events.add(stamp.retargeted(clock, at, reason, due));
                if (quiet) {
                    events.addAll(marks(List.of(clock.retargeted(due, stamp.policyVersion())), at, stamp, MUTED));
                }
            }
        }

        void exclude(String reason) {
            clocks.clocks().stream()
                    .filter(clock -> clock.excluded() == null)
                    .forEach(clock -> add(clock, Kind.EXCLUDED, reason));
        }

        void endAll(List<TicketClock> all, String reason) {
            all.forEach(clock -> end(clock, reason));
        }

        private void end(TicketClock clock, String reason) {
            if (clock.state() == ClockState.PAUSED) {
                add(clock, Kind.RESUMED, null);
            }
            if (!clock.state().stopped()) {
                add(clock, Kind.ENDED, reason);
            }
        }

        private void add(TicketClock clock, Kind kind, @Nullable String reason) {
            events.add(stamp.event(clock.kind(), clock.cycle(), kind, at, reason));
        }
    }
}
