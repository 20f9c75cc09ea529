package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of every ticket. Told what happens to one, they write it down and say what is due. Whoever tells holds the ticket until
 * the transaction ends, so that everything about it is written in one order.
 */
@Component
public class TicketClocks {

    private static final String SWEEP = "system:sla-sweep";

    private final ClockStore store;

    TicketClocks(ClockStore store) {
        this.store = store;
    }

    /** The first entry of a ticket's log, decided and not yet written: only a ticket that exists has clocks. */
    public static final class Opening {
        private final List<ClockEvent> events;
        private final ClockStates states;

        private Opening(List<ClockEvent> events, ClockStates states) {
            this.events = events;
            this.states = states;
        }

        public ClockStates states() {
            return states;
        }
    }

    /** What is promised to somebody whose message was received at this instant, under the policy of that instant. */
    public Opening opening(Instant receivedAt, String actor) {
        var stamp = new ClockEvent.Stamp(receivedAt, actor, store.policyAt(receivedAt));
        var events = SlaClock.decide(ClockStates.NONE, TicketState.OPEN, new Happening.Opened(receivedAt), stamp);
        return new Opening(events, SlaClock.replay(events, store.policies()));
    }

    /** Begins the log of a new ticket. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(TicketId ticket, Opening opening) {
        store.append(Map.of(ticket, opening.events));
        store.save(Map.of(ticket, opening.states.clocks()));
    }

    /**
     * Writes down what a happening means to the clocks.
     *
     * @param before where the ticket stood until then
     * @param actor an account's id, {@code requester}, or {@code system:…}
     * @return the clocks as they stand afterwards
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockStates append(
            TicketId ticket, TicketState before, Happening happening, String actor, Instant recordedAt) {
        var policies = store.policies();
        var log = store.log(ticket);
        var states = SlaClock.replay(log, policies);
        var stamp = new ClockEvent.Stamp(recordedAt, actor, policyOf(log));
        var events = SlaClock.decide(states, before, happening, stamp);
        var after = states.after(events, policies);
        store.append(Map.of(ticket, events));
        store.save(Map.of(ticket, after.changedSince(states)));
        return after;
    }

    /** The clocks of a ticket, as its whole log tells them. */
    public ClockStates of(TicketId ticket) {
        return SlaClock.replay(store.log(ticket), store.policies());
    }

    /** Tickets with a clock that has passed its next mark, the longest overdue first. */
    public List<TicketId> withMarksBefore(Instant now, int limit) {
        return store.withMarksBefore(now, limit);
    }

    /** Adds the marks that these tickets have passed, which decides no result. Says how many it added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int mark(Collection<TicketId> tickets, Instant now, Instant recordedAt) {
        var policies = store.policies();
        var logs = store.logs(tickets);
        var marks = new LinkedHashMap<TicketId, List<ClockEvent>>();
        var changed = new LinkedHashMap<TicketId, List<TicketClock>>();
        logs.forEach((ticket, log) -> {
            var before = SlaClock.replay(log, policies);
            var added = SlaClock.marks(before, now, new ClockEvent.Stamp(recordedAt, SWEEP, policyOf(log)));
            marks.put(ticket, added);
            changed.put(ticket, before.after(added, policies).changedSince(before));
        });
        store.append(marks);
        store.save(changed);
        return marks.values().stream().mapToInt(List::size).sum();
    }

    // A ticket keeps the version of the policy under which its log began (SLA.md, rule 11).
    private static int policyOf(List<ClockEvent> log) {
        return log.getFirst().policyVersion();
    }
}
