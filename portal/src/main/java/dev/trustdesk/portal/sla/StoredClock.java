package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock as it is kept for the indexes, to be compared with what the log says. */
record StoredClock(
        ClockKind kind,
        int cycle,
        ClockState state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        boolean breached,
        @Nullable String endReason,
        @Nullable Instant nextMarkAt,
        @Nullable TicketId owedTo,
        @Nullable String excluded,
        int policyVersion) {

    static StoredClock of(TicketClock clock) {
        return new StoredClock(
                clock.kind(),
                clock.cycle(),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                clock.stoppedAt(),
                clock.breached(),
                clock.endReason(),
                clock.nextMarkAt().orElse(null),
                clock.owedTo(),
                clock.excluded(),
                clock.policyVersion());
    }

    String name() {
        return kind + " " + cycle;
    }

    /** What is not the same in the two, one line for each field. */
    List<Drift.Difference> differences(StoredClock found) {
        var all = new ArrayList<Drift.Difference>();
        Drift.compare(all, name() + " state", state, found.state);
        Drift.compare(all, name() + " started_at", startedAt, found.startedAt);
        Drift.compare(all, name() + " due_at", dueAt, found.dueAt);
        Drift.compare(all, name() + " stopped_at", stoppedAt, found.stoppedAt);
        Drift.compare(all, name() + " breached", breached, found.breached);
        Drift.compare(all, name() + " end_reason", endReason, found.endReason);
        Drift.compare(all, name() + " next_mark_at", nextMarkAt, found.nextMarkAt);
        Drift.compare(all, name() + " owed_to", owedTo, found.owedTo);
        Drift.compare(all, name() + " excluded", excluded, found.excluded);
        Drift.compare(all, name() + " policy_version", policyVersion, found.policyVersion);
        return all;
    }
}
