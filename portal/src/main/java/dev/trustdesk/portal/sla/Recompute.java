package dev.trustdesk.portal.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a recompute does, or would do.
 *
 * @param tickets with an open promise under another version
 * @param earlier of these, how many become due earlier
 * @param later of these, how many become due later
 * @param newBreaches of these, how many are overdue by it that were not before
 */
public record Recompute(int tickets, int earlier, int later, int newBreaches) {

    static final Recompute NOTHING = new Recompute(0, 0, 0, 0);

    /** One ticket, by the events that it would get. */
    static Recompute of(ClockStates before, List<ClockEvent> events, Instant now) {
        var after = before.after(events);
        var shifts = events.stream()
                .filter(event -> event.kind() == ClockEvent.Kind.RETARGETED)
                .map(event -> Duration.between(
                        Objects.requireNonNull(event.dueBefore()), Objects.requireNonNull(event.dueAt())))
                .toList();
        return new Recompute(
                1,
                count(shifts.stream().anyMatch(Duration::isNegative)),
                count(shifts.stream().anyMatch(Duration::isPositive)),
                count(isOverdue(after, now) && !isOverdue(before, now)));
    }

    Recompute and(Recompute other) {
        return new Recompute(
                tickets + other.tickets, earlier + other.earlier, later + other.later, newBreaches + other.newBreaches);
    }

    private static boolean isOverdue(ClockStates clocks, Instant now) {
        return clocks.openPromises().stream().anyMatch(clock -> clock.isOverdue(now));
    }

    private static int count(boolean counts) {
        return counts ? 1 : 0;
    }
}
