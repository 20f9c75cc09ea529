package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.DeletedTicket;
import dev.trustdesk.portal.platform.TicketMemory;
import org.springframework.stereotype.Component;

/** A suggestion is made of what one person asked: it goes with their ticket, decided or not. What was published stays published. */
@Component
class SuggestionsFromTickets implements TicketMemory {

    private final FaqDraftStore store;
    private final Changes changes;

    SuggestionsFromTickets(FaqDraftStore store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    @Override
    public void forget(DeletedTicket ticket) {
        store.forget(ticket.id()).forEach(suggestion -> changes.announce(FaqDrafts.TOPIC, suggestion.toString()));
    }
}
