package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.desk.Present;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.TicketRow;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the queue that a window may have on its screen, as they were drawn last. They tell which of them look different now
 * although nothing happened to their tickets: a window is sent those alone.
 */
final class DrawnRows {

    private final QueueCells cells;
    private final Clock clock;
    private final int most;
    private final Map<TicketId, TicketRow> rows = new LinkedHashMap<>();
    private final Map<TicketId, List<Present>> present = new HashMap<>();
    private Instant aged;

    /** @param most so many rows are followed; one that was drawn before them was scrolled away long ago */
    DrawnRows(QueueCells cells, Clock clock, int most) {
        this.cells = cells;
        this.clock = clock;
        this.most = most;
        this.aged = clock.instant();
    }

    /** A row is drawn, after all that are there. */
    TicketRow add(TicketRow row) {
        rows.remove(row.id());
        if (rows.size() == most) {
            forget(rows.keySet().iterator().next());
        }
        rows.put(row.id(), row);
        see(row.id());
        return row;
    }

    /** A row is drawn anew in its place; false if it has none. */
    boolean replace(TicketRow row) {
        if (rows.replace(row.id(), row) == null) {
            return false;
        }
        see(row.id());
        return true;
    }

    /** The rows that time has passed over since they were drawn, or that somebody came to or left. */
    List<TicketRow> outdated() {
        var before = aged;
        aged = clock.instant();
        return rows.values().stream()
                .filter(row -> see(row.id()) | !cells.ageing(row, before).equals(cells.ageing(row, aged)))
                .toList();
    }

    private boolean see(TicketId ticket) {
        var now = cells.present(ticket);
        var before = now.isEmpty() ? present.remove(ticket) : present.put(ticket, now);
        return !now.equals(before == null ? List.of() : before);
    }

    private void forget(TicketId ticket) {
        rows.remove(ticket);
        present.remove(ticket);
    }

    void clear() {
        rows.clear();
        present.clear();
    }

    List<TicketRow> all() {
        return List.copyOf(rows.values());
    }

    Set<TicketId> ids() {
        return Set.copyOf(rows.keySet());
    }

    Optional<TicketRow> find(@Nullable TicketId ticket) {
        return Optional.ofNullable(ticket).map(rows::get);
    }
}
