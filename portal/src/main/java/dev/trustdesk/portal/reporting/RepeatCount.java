package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.sla.ReportWeek;
import dev.trustdesk.portal.support.AskedTicket;
import dev.trustdesk.portal.support.AskedTickets;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the tickets of weeks and keeps of each whether it repeats a question. Doing it again changes only what staff have said
 * meanwhile: what a ticket is like is decided once, and what is deleted stays counted.
 */
@Component
class RepeatCount {

    private final AskedTickets tickets;
    private final RepeatStore store;

    RepeatCount(AskedTickets tickets, RepeatStore store) {
        this.tickets = tickets;
        this.store = store;
    }

    /**
     * Counts a week, up to now if it is not over.
     *
     * @param most how many tickets may be compared with others, which takes some milliseconds each
     * @return how many are left for the next time
     */
    @Transactional
    int count(ReportWeek week, int most) {
        var opened = tickets.opened(week.from(), week.to());
        var known = store.known(opened.stream().map(AskedTicket::id).toList());
        var away = new ArrayList<AskedTicket>();
        var compared = 0;
        var left = 0;
        for (var ticket : opened) {
            var before = known.get(ticket.id());
            if (!ticket.counts()) {
                if (before != null) {
                    away.add(ticket);
                }
            } else if (before != null) {
                store.put(ticket, week.monday(), before);
            } else if (compared < most) {
                compared++;
                store.put(ticket, week.monday(), tickets.similarBefore(ticket.id()));
            } else {
                left++;
            }
        }
        if (!away.isEmpty()) {
            store.remove(away.stream().map(AskedTicket::id).toList());
        }
        return left;
    }
}
