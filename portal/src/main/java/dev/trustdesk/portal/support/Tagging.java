package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.TicketId;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a ticket that is held other tags, and says who did. */
@Component
class Tagging {

    private final TagStore store;
    private final TicketLog log;
    private final AuditTrail audit;
    private final Changes changes;

    Tagging(TagStore store, TicketLog log, AuditTrail audit, Changes changes) {
        this.store = store;
        this.log = log;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return the entry of the tags' history that tells of it */
    @Transactional(propagation = Propagation.MANDATORY)
    long tag(TicketId held, SortedSet<String> before, SortedSet<String> after) {
        var added = without(after, before);
        var removed = without(before, after);
        store.remove(held, removed);
        store.add(held, added);
        // The words stand where they can be forgotten; the audit trail forgets nothing (ADR 0022).
        var change = store.changed(held, log.now(), AuditTrail.actor(), added, removed);
        audit.record(TagStore.TAGGED, Tickets.subject(held), Map.of());
        changes.announce(Tickets.TOPIC, held.toString());
        return change;
    }

    private static SortedSet<String> without(Collection<String> all, Collection<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
