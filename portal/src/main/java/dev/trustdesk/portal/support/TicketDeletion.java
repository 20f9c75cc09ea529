package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.DeletedTicket;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.TicketMemory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes a ticket with every word in it, wherever it stands, in one transaction (ADR 0022). What stays is what the figures are made of,
 * and that it was deleted. Whoever calls has made sure that the ticket may be deleted.
 */
@Component
public class TicketDeletion {

    private final DeletionStore store;
    private final MergeStore merges;
    private final TicketLog log;
    private final List<TicketMemory> memories;
    private final AuditTrail audit;
    private final Changes changes;

    TicketDeletion(
            DeletionStore store,
            MergeStore merges,
            TicketLog log,
            List<TicketMemory> memories,
            AuditTrail audit,
            Changes changes) {
        this.store = store;
        this.merges = merges;
        this.log = log;
        this.memories = List.copyOf(memories);
        this.audit = audit;
        this.changes = changes;
    }

    /** Its requester wants it gone. False if it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean byRequester(TicketId id) {
        return hold(id).map(held -> delete(held, DeletionReason.REQUESTER, null))
                .isPresent();
    }

    /** What became of a ticket that is not there any more; empty if it was not deleted. */
    public Optional<Deletion> find(TicketId id) {
        return store.find(id);
    }

    /** A ticket with those merged into it, held. */
    record Held(TicketHead head, List<TicketHead> merged) {}

    /** Holds a ticket for deletion. Those merged into it first, as everything that happens to one of them holds them in that order. */
    Optional<Held> hold(TicketId id) {
        merges.takeTurns();
        var merged = store.mergedInto(id).stream()
                .flatMap(other -> log.lock(other).stream())
                .toList();
        return log.lock(id).map(head -> new Held(head, merged));
    }

    /** Says which number it had. */
    long delete(Held held, DeletionReason reason, @Nullable AccountId by) {
        var id = held.head().id();
        // What was split off it is the same person's words, and stands on the same private page.
        store.splitOff(id).forEach(part -> hold(part).ifPresent(found -> delete(found, reason, by)));
        var at = log.now();
        var actor = by == null ? RequesterTickets.ACTOR : by.toString();
        var into = held.head().mergedInto();
        if (into != null) {
            store.moveMerged(id, into);
        }
        log.delete(held.head(), held.merged(), actor, at);
        var remains = store.remains(id).orElseThrow();
        var address = Optional.ofNullable(remains.address());
        var gone = new DeletedTicket(
                id,
                store.messages(id),
                remains.checkWord(),
                address,
                address.filter(mail -> store.isAddressOfAnother(mail, id)).isEmpty());
        store.keep(new Deletion(id, remains.number(), reason, at, by));
        memories.forEach(memory -> memory.forget(gone));
        store.forgetUncountedOutcome(id);
        store.delete(id);
        audit.record(
                "ticket.deleted",
                Tickets.subject(id),
                Map.of("number", Long.toString(remains.number()), "reason", reason.name()));
        changes.announce(Tickets.TOPIC, id.toString());
        return remains.number();
    }
}
