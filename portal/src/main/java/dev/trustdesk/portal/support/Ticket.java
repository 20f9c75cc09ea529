package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketClock;
import java.util.List;

/** A ticket with its conversation and every clock, oldest first. Staff read the notes too, its requester does not. */
public record Ticket(TicketRow row, TicketFacts facts, List<TicketMessage> messages, List<TicketClock> clocks) {
    public Ticket {
        messages = List.copyOf(messages);
        clocks = List.copyOf(clocks);
    }

    public TicketId id() {
        return row.id();
    }

    public long version() {
        return row.version();
    }
}
