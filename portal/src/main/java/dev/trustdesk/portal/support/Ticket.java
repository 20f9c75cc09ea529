package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockEvent;
import dev.trustdesk.portal.sla.TicketClock;
import java.util.List;

/**
 * A ticket with its conversation and every clock, oldest first. Staff read the notes and the log of the clocks too, its requester does
 * not.
 */
public record Ticket(
        TicketRow row,
        TicketFacts facts,
        List<TicketMessage> messages,
        List<TicketClock> clocks,
        List<ClockEvent> clockLog) {
    public Ticket {
        messages = List.copyOf(messages);
        clocks = List.copyOf(clocks);
        clockLog = List.copyOf(clockLog);
    }

    public TicketId id() {
        return row.id();
    }

    public long version() {
        return row.version();
    }
}
