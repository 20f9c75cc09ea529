package dev.trustdesk.portal.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a ticket, as it follows from the log.
 *
 * @param cycle counts from 1; a new cycle begins with each unanswered run of messages, or each reopening
 * @param dueAt null for a clock that promises nothing
 * @param breached for a stopped clock: it stopped too late; for an open one: the sweep has marked it overdue
 * @param marks how many of the sweep's marks are behind it: 50, 80, 95 % and the breach
 * @param pausedFor the sum of its finished pauses
 * @param endReason why it ended without a result
 */
public record TicketClock(
        ClockKind kind,
        int cycle,
        ClockState state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        boolean breached,
        int marks,
        Duration pausedFor,
        @Nullable Instant pausedSince,
        @Nullable String endReason) {

    private static final int[] PERCENT = {50, 80, 95, 100};

    static TicketClock started(ClockKind kind, int cycle, Instant at, Optional<Duration> target) {
        var due = target.map(at::plus).orElse(null);
        return new TicketClock(kind, cycle, ClockState.RUNNING, at, due, null, false, 0, Duration.ZERO, null, null);
    }

    /** Time left until it is due, negative when overdue; for a stopped clock as it was at the stop, for ever (SLA.md, rule 14). */
    public Optional<Duration> left(Instant now) {
        var end = stoppedAt == null ? now : stoppedAt;
        return Optional.ofNullable(dueAt).map(due -> Duration.between(end, due));
    }

    /** How long it has run, pauses left out. */
    public Duration net(Instant now) {
        var end = stoppedAt != null ? stoppedAt : pausedSince != null ? pausedSince : now;
        return Duration.between(startedAt, end).minus(pausedFor);
    }

    /** How long it has been since its start, pauses and all. */
    public Duration gross(Instant now) {
        return Duration.between(startedAt, stoppedAt == null ? now : stoppedAt);
    }

    /** The next instant after which the sweep has something to record; empty when it never will. */
    Optional<Instant> nextMarkAt() {
        return state == ClockState.RUNNING && marks < PERCENT.length ? markAt(marks) : Optional.empty();
    }

    /** The instant of the mark with this index, counted back from the due time, so that it moves with it. */
    Optional<Instant> markAt(int index) {
        if (dueAt == null) {
            return Optional.empty();
        }
        var whole = Duration.between(startedAt, dueAt).minus(pausedFor);
        return Optional.of(dueAt.minus(whole.multipliedBy(100L - PERCENT[index]).dividedBy(100)));
    }

    TicketClock paused(Instant at) {
        return new TicketClock(
                kind,
                cycle,
                ClockState.PAUSED,
                startedAt,
                dueAt,
                null,
                breached,
                marks,
                pausedFor,
                pausedSince == null ? at : pausedSince,
                null);
    }

    /** Running again; the due time moves by the length of the pause. */
    TicketClock resumed(Instant at) {
        if (pausedSince == null) {
            return this;
        }
        var pause = Duration.between(pausedSince, at);
        var due = dueAt == null ? null : dueAt.plus(pause);
        return new TicketClock(
                kind,
                cycle,
                ClockState.RUNNING,
                startedAt,
                due,
                null,
                breached,
                marks,
                pausedFor.plus(pause),
                null,
                null);
    }

    TicketClock marked(int behind) {
        return new TicketClock(
                kind,
                cycle,
                state,
                startedAt,
                dueAt,
                stoppedAt,
                breached || behind == PERCENT.length,
                Math.max(marks, behind),
                pausedFor,
                pausedSince,
                endReason);
    }

    /** Stopped by what it waited for: met if that came no later than the due time, whatever the sweep has marked. */
    TicketClock fulfilled(Instant at) {
        var late = isLate(at);
        return stopped(at, late ? ClockState.MISSED : ClockState.MET, late, null);
    }

    TicketClock ended(Instant at, @Nullable String reason) {
        return stopped(at, ClockState.ENDED, isLate(at), reason);
    }

    private boolean isLate(Instant at) {
        var due = resumed(at).dueAt;
        return due != null && at.isAfter(due);
    }

    private TicketClock stopped(Instant at, ClockState result, boolean late, @Nullable String reason) {
        var last = resumed(at);
        return new TicketClock(
                kind, cycle, result, startedAt, last.dueAt, at, late, marks, last.pausedFor, null, reason);
    }
}
