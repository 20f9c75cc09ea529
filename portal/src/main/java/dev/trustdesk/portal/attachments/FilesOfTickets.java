package dev.trustdesk.portal.attachments;

import dev.trustdesk.portal.platform.DeletedTicket;
import dev.trustdesk.portal.platform.TicketMemory;
import org.springframework.stereotype.Component;

/** The files of a ticket go with it. */
@Component
class FilesOfTickets implements TicketMemory {

    private final Attachments attachments;

    FilesOfTickets(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public void forget(DeletedTicket ticket) {
        attachments.forget(ticket.id());
    }
}
