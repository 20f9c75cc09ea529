package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final PolicyStore policies;

    TicketClocks(ClockStore store, PolicyStore policies) {
        this.store = store;
        this.policies = policies;
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
    public Opening opening(Instant receivedAt, Terms terms, String actor, Instant recordedAt) {
        var policy = SlaPolicies.at(receivedAt, policies.all());
        var stamp = new ClockEvent.Stamp(recordedAt, actor, policy.version());
        var events = SlaClock.decide(
                ClockStates.NONE, TicketState.OPEN, new Happening.Opened(receivedAt), stamp, policy.targets(terms));
        return new Opening(events, SlaClock.replay(events));
    }

    /** An imported ticket was received elsewhere: nothing of its past is measured here (SLA.md, rule 12). */
    public Opening imported() {
        return new Opening(List.of(), ClockStates.NONE);
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
     * @param terms what its targets depend on from now on
     * @param actor an account's id, {@code requester}, or {@code system:…}
     * @return the clocks as they stand afterwards
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockStates append(
            TicketId ticket, TicketState before, Happening happening, Terms terms, String actor, Instant recordedAt) {
        var log = store.log(ticket);
        var states = SlaClock.replay(log);
        var policy = SlaPolicies.of(log, happening.at(), policies.all());
        var stamp = new ClockEvent.Stamp(recordedAt, actor, policy.version());
        var events = SlaClock.decide(states, before, happening, stamp, policy.targets(terms));
        var after = states.after(events);
        store.append(Map.of(ticket, events));
        store.save(Map.of(ticket, after.changedSince(states)));
        return after;
    }

    /** What these terms would do to the open promises of tickets. Changes nothing. */
    public Recompute dryRun(Map<TicketId, Terms> wanted, Instant now) {
        var happening = new Happening.Retargeted(now, "dry-run", false);
        var all = policies.all();
        var sum = Recompute.NOTHING;
        for (var entry : store.logs(wanted.keySet()).entrySet()) {
            var log = entry.getValue();
            var policy = SlaPolicies.of(log, now, all);
            var stamp = new ClockEvent.Stamp(now, "dry-run", policy.version());
            var targets = policy.targets(Objects.requireNonNull(wanted.get(entry.getKey())));
            var before = SlaClock.replay(log);
            // Where the ticket stands does not matter to its targets.
            var events = SlaClock.decide(before, TicketState.OPEN, happening, stamp, targets);
            sum = sum.and(Recompute.of(before, events, now));
        }
        return sum;
    }

    /** The clocks of a ticket, as its whole log tells them. */
    public ClockStates of(TicketId ticket) {
        return SlaClock.replay(store.log(ticket));
    }

    /** The clocks that a whole log tells of. */
    public static ClockStates of(List<ClockEvent> log) {
        return SlaClock.replay(log);
    }

    /** The whole log of a ticket's clocks, as it was written. */
    public List<ClockEvent> log(TicketId ticket) {
        return store.log(ticket);
    }

    /** Tickets with a clock that has passed its next mark, the longest overdue first. */
    public List<TicketId> withMarksBefore(Instant now, int limit) {
        return store.withMarksBefore(now, limit);
    }

    /** What a sweep has marked at one instant, as far as it is still open; what is due first first. */
    public List<Warning> marked(Instant recordedAt) {
        return store.marked(recordedAt);
    }

    /** Adds the marks that these tickets have passed, which decides no result. Says how many it added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int mark(Collection<TicketId> tickets, Instant now, Instant recordedAt) {
        var logs = store.logs(tickets);
        var marks = new LinkedHashMap<TicketId, List<ClockEvent>>();
        var changed = new LinkedHashMap<TicketId, List<TicketClock>>();
        logs.forEach((ticket, log) -> {
            var before = SlaClock.replay(log);
            var stamp = new ClockEvent.Stamp(recordedAt, SWEEP, log.getLast().policyVersion());
            var added = SlaClock.marks(before, now, stamp);
            marks.put(ticket, added);
            changed.put(ticket, before.after(added).changedSince(before));
        });
        store.append(marks);
        store.save(changed);
        return marks.values().stream().mapToInt(List::size).sum();
    }
}
