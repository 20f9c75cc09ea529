package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        compare(all, "state", state, found.state);
        compare(all, "started_at", startedAt, found.startedAt);
        compare(all, "due_at", dueAt, found.dueAt);
        compare(all, "stopped_at", stoppedAt, found.stoppedAt);
        compare(all, "breached", breached, found.breached);
        compare(all, "end_reason", endReason, found.endReason);
        compare(all, "next_mark_at", nextMarkAt, found.nextMarkAt);
        compare(all, "owed_to", owedTo, found.owedTo);
        compare(all, "excluded", excluded, found.excluded);
        compare(all, "policy_version", policyVersion, found.policyVersion);
        return all;
    }

    private void compare(List<Drift.Difference> all, String field, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            all.add(new Drift.Difference(name() + " " + field, Drift.text(expected), Drift.text(found)));
        }
    }
}
