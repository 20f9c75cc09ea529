package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockStates;
import dev.trustdesk.portal.sla.SlaTickets;
import dev.trustdesk.portal.sla.Terms;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tickets, as the clocks need them when a policy changes or the logs are replayed. */
@Component
class ClockedTickets implements SlaTickets {

    private final TermsStore store;
    private final DeletionStore deletions;
    private final Changes changes;

    ClockedTickets(TermsStore store, DeletionStore deletions, Changes changes) {
        this.store = store;
        this.deletions = deletions;
        this.changes = changes;
    }

    @Override
    public SequencedMap<String, String> categories() {
        var keys = new LinkedHashMap<String, String>();
        Arrays.stream(Category.values()).forEach(category -> keys.put(category.name(), category.labelKey()));
        return keys;
    }

    @Override
    public String address(TicketId ticket) {
        return SupportPaths.ticket(ticket);
    }

    @Override
    public Map<TicketId, Long> numbers(Collection<TicketId> tickets) {
        return store.numbers(tickets);
    }

    @Override
    public Map<TicketId, Terms> terms(Collection<TicketId> tickets) {
        return store.terms(tickets);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<TicketId, Terms> hold(Collection<TicketId> tickets) {
        return store.lockTerms(tickets);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Map<TicketId, ClockStates> clocks, Instant recordedAt) {
        clocks.forEach((ticket, states) -> {
            store.follow(ticket, states, recordedAt);
            changes.announce(TicketLog.TOPIC, ticket.toString());
        });
    }

    @Override
    public Map<TicketId, Standing> standings(Collection<TicketId> tickets) {
        var all = new HashMap<>(store.standings(tickets));
        // Nothing is due and nobody waits; only the log of its clocks is left.
        deletions.deleted(tickets).forEach(gone -> all.put(gone, new Standing(null, false)));
        return all;
    }
}
