package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a ticket, as it follows from the log.
 *
 * @param cycle counts from 1; a new cycle begins with each unanswered run of messages, or each reopening
 * @param owedTo the merged ticket whose requester waits; null for the ticket's own requester
 * @param policyVersion the version of the promise that it runs under
 * @param dueAt null for a clock that promises nothing
 * @param breached for a stopped clock: it stopped too late; for an open one: the sweep has marked it overdue
 * @param marks how many of the sweep's marks are behind it: 50, 80, 95 % and the breach
 * @param pausedFor the sum of its finished pauses
 * @param endReason why it ended without a result
 * @param excluded why it is left out of the figures; null if it counts
 */
public record TicketClock(
        ClockKind kind,
        int cycle,
        @Nullable TicketId owedTo,
        int policyVersion,
        ClockState state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        boolean breached,
        int marks,
        Duration pausedFor,
        @Nullable Instant pausedSince,
        @Nullable String endReason,
        @Nullable String excluded) {

    private static final int[] PERCENT = {50, 80, 95, 100};

    static TicketClock started(ClockEvent event) {
        return new TicketClock(
                event.clock(),
                event.cycle(),
                event.owedTo(),
                event.policyVersion(),
                ClockState.RUNNING,
                event.at(),
                event.dueAt(),
                null,
                false,
                0,
                Duration.ZERO,
                null,
                null,
                null);
    }

    /** Somebody waits for a reply because of it. */
    public boolean isOpenResponse() {
        return kind != ClockKind.RESOLUTION && !state.stopped();
    }

    /** Open, or stopped, too late. */
    public boolean isOverdue(Instant now) {
        return state.stopped() ? breached : isLate(now);
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

    boolean isLate(Instant at) {
        var due = resumed(at).dueAt;
        return due != null && at.isAfter(due);
    }

    TicketClock paused(Instant at) {
        var draft = new Draft(this);
        draft.state = ClockState.PAUSED;
        draft.pausedSince = pausedSince == null ? at : pausedSince;
        return draft.made();
    }

    /** Running again; the due time moves by the length of the pause. */
    TicketClock resumed(Instant at) {
        if (pausedSince == null) {
            return this;
        }
        var pause = Duration.between(pausedSince, at);
        var draft = new Draft(this);
        draft.state = ClockState.RUNNING;
        draft.dueAt = dueAt == null ? null : dueAt.plus(pause);
        draft.pausedFor = pausedFor.plus(pause);
        draft.pausedSince = null;
        return draft.made();
    }

    TicketClock marked(int behind) {
        var draft = new Draft(this);
        draft.breached = breached || behind == PERCENT.length;
        draft.marks = Math.max(marks, behind);
        return draft.made();
    }

    /** Stopped by what it waited for: met if that came no later than the due time, whatever the sweep has marked. */
    TicketClock fulfilled(Instant at) {
        return stopped(at, isLate(at) ? ClockState.MISSED : ClockState.MET, null);
    }

    TicketClock ended(Instant at, @Nullable String reason) {
        return stopped(at, ClockState.ENDED, reason);
    }

    /** Given another due time and version; what it has paused stays. */
    TicketClock retargeted(@Nullable Instant due, int version) {
        var draft = new Draft(this);
        draft.dueAt = due;
        draft.policyVersion = version;
        return draft.made();
    }

    /** Running again as if it had never ended. */
    TicketClock restored() {
        var draft = new Draft(this);
        draft.state = ClockState.RUNNING;
        draft.stoppedAt = null;
        draft.endReason = null;
        draft.breached = marks == PERCENT.length;
        return draft.made();
    }

    /** Left out of the figures. A result stays what it is; a clock without one ends. */
    TicketClock excluded(Instant at, @Nullable String reason) {
        var draft = new Draft(state.stopped() ? this : ended(at, "excluded"));
        draft.excluded = reason;
        return draft.made();
    }

    private TicketClock stopped(Instant at, ClockState result, @Nullable String reason) {
        var draft = new Draft(resumed(at));
        draft.state = result;
        draft.stoppedAt = at;
        draft.breached = isLate(at);
        draft.endReason = reason;
        return draft.made();
    }

    /** The parts of a clock that events change, while one is applied. */
    private static final class Draft {
        private final TicketClock of;
        private int policyVersion;
        private ClockState state;
        private @Nullable Instant dueAt;
        private @Nullable Instant stoppedAt;
        private boolean breached;
        private int marks;
        private Duration pausedFor;
        private @Nullable Instant pausedSince;
        private @Nullable String endReason;
        private @Nullable String excluded;

        Draft(TicketClock of) {
            this.of = of;
            this.policyVersion = of.policyVersion;
            this.state = of.state;
            this.dueAt = of.dueAt;
            this.stoppedAt = of.stoppedAt;
            this.breached = of.breached;
            this.marks = of.marks;
            this.pausedFor = of.pausedFor;
            this.pausedSince = of.pausedSince;
            this.endReason = of.endReason;
            this.excluded = of.excluded;
        }

        TicketClock made() {
            return new TicketClock(
                    of.kind,
                    of.cycle,
                    of.owedTo,
                    policyVersion,
                    state,
                    of.startedAt,
                    dueAt,
                    stoppedAt,
                    breached,
                    marks,
                    pausedFor,
                    pausedSince,
                    endReason,
                    excluded);
        }
    }
}
