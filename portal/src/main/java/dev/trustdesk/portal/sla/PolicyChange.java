package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a change of policy to the open clocks, a bounded number of tickets at a time. */
@Component
class PolicyChange {

    private static final int BATCH = 200;
    private static final String RECOMPUTED = "recomputed";

    private final PolicyStore policies;
    private final ClockStore clocks;
    private final SlaTickets tickets;
    private final TransactionTemplate transaction;

    PolicyChange(PolicyStore policies, ClockStore clocks, SlaTickets tickets, PlatformTransactionManager transactions) {
        this.policies = policies;
        this.clocks = clocks;
        this.tickets = tickets;
        this.transaction = new TransactionTemplate(transactions);
    }

    Recompute dryRun(int version, Instant now) {
        var policy = policy(version);
        var happening = new Happening.Retargeted(now, RECOMPUTED, true);
        return inBatches(
                after -> policies.openUnderOthers(version, after, BATCH),
                batch -> plan(batch, tickets.terms(batch), happening, policy, "dry-run", now)
                        .sum());
    }

    Recompute recompute(int version, String actor, Instant now) {
        var policy = policy(version);
        var happening = new Happening.Retargeted(now, RECOMPUTED, true);
        return inBatches(
                after -> policies.openUnderOthers(version, after, BATCH),
                batch -> write(batch, happening, policy, actor, now));
    }

    void endClocks(int version, String actor, Instant now) {
        var policy = policy(version);
        var happening = new Happening.PolicyEnded(now);
        inBatches(
                after -> policies.openUnder(version, after, BATCH),
                batch -> write(batch, happening, policy, actor, now));
    }

    private Recompute write(List<TicketId> batch, Happening happening, SlaPolicy policy, String actor, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var plan = plan(batch, tickets.hold(batch), happening, policy, actor, now);
            clocks.append(plan.events);
            clocks.save(plan.changed);
            tickets.follow(plan.after, now);
            return plan.sum();
        }));
    }

    private record Plan(
            Map<TicketId, List<ClockEvent>> events,
            Map<TicketId, List<TicketClock>> changed,
            Map<TicketId, ClockStates> after,
            List<Recompute> each) {

        Recompute sum() {
            return each.stream().reduce(Recompute.NOTHING, Recompute::and);
        }
    }

    private Plan plan(
            Collection<TicketId> batch,
            Map<TicketId, Terms> terms,
            Happening happening,
            SlaPolicy policy,
            String actor,
            Instant now) {
        var stamp = new ClockEvent.Stamp(now, actor, policy.version());
        var events = new LinkedHashMap<TicketId, List<ClockEvent>>();
        var changed = new LinkedHashMap<TicketId, List<TicketClock>>();
        var after = new LinkedHashMap<TicketId, ClockStates>();
        var logs = clocks.logs(batch);
        terms.forEach((ticket, its) -> {
            var before = SlaClock.replay(logs.getOrDefault(ticket, List.of()));
            // Where the ticket stands does not matter to a change of policy.
            var added = SlaClock.decide(before, TicketState.OPEN, happening, stamp, policy.targets(its));
            events.put(ticket, added);
            after.put(ticket, before.after(added));
            changed.put(ticket, before.after(added).changedSince(before));
        });
        var each = events.entrySet().stream()
                .map(entry -> Recompute.of(
                        SlaClock.replay(logs.getOrDefault(entry.getKey(), List.of())), entry.getValue(), now))
                .toList();
        return new Plan(events, changed, after, each);
    }

    private static Recompute inBatches(
            Function<@Nullable TicketId, List<TicketId>> page, Function<List<TicketId>, Recompute> deed) {
        var sum = Recompute.NOTHING;
        var batch = page.apply(null);
        while (!batch.isEmpty()) {
            sum = sum.and(deed.apply(batch));
            batch = page.apply(batch.getLast());
        }
        return sum;
    }

    private SlaPolicy policy(int version) {
        return Objects.requireNonNull(policies.all().get(version), "no such policy");
    }
}
