package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.support.TicketRow;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a scrolling list asks for, so many rows from a position, into what the queue can answer at once: so many rows after a
 * ticket. It remembers one ticket for each page that was read, and no other row.
 */
final class QueueScroll {

    private final BiFunction<@Nullable TicketRow, Integer, List<TicketRow>> after;
    private final TreeMap<Integer, TicketRow> lastBefore = new TreeMap<>();

    QueueScroll(BiFunction<@Nullable TicketRow, Integer, List<TicketRow>> after) {
        this.after = after;
    }

    /** Forgets every position: the queue is another one. */
    void restart() {
        lastBefore.clear();
    }

    List<TicketRow> rows(int offset, int limit) {
        var known = lastBefore.floorEntry(offset);
        var skipped = offset - (known == null ? 0 : known.getKey());
        var read = after.apply(known == null ? null : known.getValue(), skipped + limit);
        if (read.size() <= skipped) {
            return List.of();
        }
        lastBefore.put(offset + read.size() - skipped, read.getLast());
        return read.subList(skipped, read.size());
    }
}
