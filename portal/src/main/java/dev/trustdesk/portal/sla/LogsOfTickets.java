package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.DeletedTicket;
import dev.trustdesk.portal.platform.TicketMemory;
import org.springframework.stereotype.Component;

/** The log of a ticket's clocks stays, because the figures are made of it; what a pause waited for was somebody's words and goes. */
@Component
class LogsOfTickets implements TicketMemory {

    private final ClockStore store;

    LogsOfTickets(ClockStore store) {
        this.store = store;
    }

    @Override
    public void forget(DeletedTicket ticket) {
        store.forgetWords(ticket.id());
    }
}
