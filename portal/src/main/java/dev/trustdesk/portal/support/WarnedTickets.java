package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tickets that a warning is about, for whoever writes it: no reader is signed in then. */
@Component
public class WarnedTickets {

    private final TicketStore store;

    WarnedTickets(TicketStore store) {
        this.store = store;
    }

    /** Those that are still there, by id. */
    public Map<TicketId, TicketRow> rows(Collection<TicketId> tickets) {
        return store.rows(tickets).stream().collect(Collectors.toMap(TicketRow::id, row -> row, (one, same) -> one));
    }
}
