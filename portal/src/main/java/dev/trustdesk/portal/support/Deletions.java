package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tickets that staff delete, and what they are told of those that are gone. */
@Service
public class Deletions {

    private final TicketDeletion deletion;
    private final DeletionStore store;
    private final TicketStore tickets;
    private final Accounts accounts;

    Deletions(TicketDeletion deletion, DeletionStore store, TicketStore tickets, Accounts accounts) {
        this.deletion = deletion;
        this.store = store;
        this.tickets = tickets;
        this.accounts = accounts;
    }

    /** Deletes a ticket for good, as leads and administrators may. Refused if something happened to it since it was looked at. */
    @PreAuthorize("hasAnyRole('LEAD', 'ADMINISTRATOR')")
    @Transactional
    public DeletionResult delete(TicketId id, long seen, DeletionReason reason) {
        if (reason == DeletionReason.REQUESTER) {
            return new DeletionResult.Refused();
        }
        var held = deletion.hold(id);
        if (held.isEmpty()) {
            return new DeletionResult.Gone();
        }
        if (held.get().head().version() != seen) {
            return new DeletionResult.Stale();
        }
        var me = accounts.me();
        return new DeletionResult.Deleted(deletion.delete(held.get(), reason, me));
    }

    /** The tickets that were split off this one and are deleted with it. */
    @SupportOnly
    public List<TicketRow> goingAlong(TicketId id) {
        return tickets.rows(store.splitOff(id));
    }

    /** What became of a ticket that is not there any more; empty if there never was one. */
    @SupportOnly
    public Optional<Deletion> find(TicketId id) {
        return store.find(id);
    }

    /**
     * Keeps a ticket from being deleted until the transaction ends: what is kept beside it shall not outlive it. False if it is gone.
     */
    @SupportOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(TicketId id) {
        return store.hold(id);
    }
}
