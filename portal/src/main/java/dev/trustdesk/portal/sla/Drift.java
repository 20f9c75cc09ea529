package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that is kept about a ticket's clocks and is not what its log says. */
public record Drift(TicketId ticket, Difference difference) {

    /**
     * One difference.
     *
     * @param what the clock and the field, in the words of the database
     */
    public record Difference(String what, String expected, String found) {}

    /** What differs between a log and what is derived from it: its clocks, and what the queue sorts the ticket by. */
    static List<Difference> between(ClockStates log, List<StoredClock> kept, SlaTickets.@Nullable Standing queue) {
        var all = new ArrayList<Difference>();
        var left = new LinkedHashMap<String, StoredClock>();
        kept.forEach(clock -> left.put(clock.name(), clock));
        for (var clock : log.clocks()) {
            var expected = StoredClock.of(clock);
            var found = left.remove(expected.name());
            if (found == null) {
                all.add(new Difference(expected.name(), clock.state().name(), text(null)));
            } else {
                all.addAll(expected.differences(found));
            }
        }
        left.values()
                .forEach(extra -> all.add(
                        new Difference(extra.name(), text(null), extra.state().name())));
        if (queue == null) {
            all.add(new Difference("ticket", "a ticket", text(null)));
        } else {
            compare(all, "ticket next_due_at", log.nextDueAt().orElse(null), queue.nextDueAt());
            compare(all, "ticket unanswered", log.unanswered(), queue.unanswered());
        }
        return all;
    }

    static void compare(List<Difference> all, String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            all.add(new Difference(what, text(expected), text(found)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }
}
