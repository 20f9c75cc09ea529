package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words by which staff find tickets of the same sort again. Requesters never see them. */
@Service
public class Tags {

    private static final int SUGGESTED = 100;

    private final TagStore store;
    private final TicketLog log;
    private final AuditTrail audit;
    private final Changes changes;

    Tags(TagStore store, TicketLog log, AuditTrail audit, Changes changes) {
        this.store = store;
        this.log = log;
        this.audit = audit;
        this.changes = changes;
    }

    @SupportOnly
    public SortedSet<String> of(TicketId ticket) {
        return store.of(ticket);
    }

    /** The tags in use, the most used first. */
    @SupportOnly
    public List<String> known() {
        return store.mostUsed(SUGGESTED);
    }

    /**
     * Adds and takes away. Two people who tag at once both get their way, so no version is asked for.
     *
     * @return why it was refused, a key of the bundle; empty when it was done
     */
    @SupportOnly
    @Transactional
    public Optional<String> change(TicketId ticket, Set<String> add, Set<String> remove) {
        if (log.lock(ticket).isEmpty()) {
            return Optional.of("support.refused.gone");
        }
        var before = store.of(ticket);
        var after = new TreeSet<>(before);
        after.removeAll(TagRules.cleaned(remove));
        after.addAll(TagRules.cleaned(add));
        var refusal = TagRules.refusal(after);
        if (refusal.isEmpty() && !after.equals(before)) {
            var added = without(after, before);
            var removed = without(before, after);
            store.remove(ticket, removed);
            store.add(ticket, added);
            // The words stand where they can be forgotten; the audit trail forgets nothing (ADR 0022).
            store.changed(ticket, log.now(), AuditTrail.actor(), added, removed);
            audit.record(TagStore.TAGGED, Tickets.subject(ticket), Map.of());
            changes.announce(Tickets.TOPIC, ticket.toString());
        }
        return refusal;
    }

    private static SortedSet<String> without(Collection<String> all, Collection<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
