package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.DeletedTicket;
import dev.trustdesk.portal.platform.TicketMemory;
import org.springframework.stereotype.Component;

/** What staff were writing on a ticket, who was called to it, and who has it open. */
@Component
class WorkOnTickets implements TicketMemory {

    private final DraftStore drafts;
    private final MentionStore mentions;
    private final PresenceStore presence;
    private final Changes changes;

    WorkOnTickets(DraftStore drafts, MentionStore mentions, PresenceStore presence, Changes changes) {
        this.drafts = drafts;
        this.mentions = mentions;
        this.presence = presence;
        this.changes = changes;
    }

    @Override
    public void forget(DeletedTicket ticket) {
        drafts.forget(ticket.id());
        mentions.forget(ticket.id()).forEach(called -> changes.announce(Mentions.TOPIC, called.toString()));
        presence.forget(ticket.id());
    }
}
