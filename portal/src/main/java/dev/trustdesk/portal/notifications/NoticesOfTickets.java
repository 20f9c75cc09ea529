package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.DeletedTicket;
import dev.trustdesk.portal.platform.TicketMemory;
import org.springframework.stereotype.Component;

/** Notices about a deleted ticket are not sent any more; at a trial, the mails that were shown to its requester go, too. */
@Component
class NoticesOfTickets implements TicketMemory {

    private final OutboxStore outbox;
    private final ShownMailStore shown;
    private final Changes changes;

    NoticesOfTickets(OutboxStore outbox, ShownMailStore shown, Changes changes) {
        this.outbox = outbox;
        this.shown = shown;
        this.changes = changes;
    }

    @Override
    public void forget(DeletedTicket ticket) {
        outbox.forget(ticket.id());
        ticket.address().ifPresent(shown::forget);
        changes.announce(Outbox.TOPIC, "");
    }
}
