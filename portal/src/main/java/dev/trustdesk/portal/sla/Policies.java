package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.AuditDetail;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.LeadOnly;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.SupportOnly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of the promise. A new one changes no ticket by itself: each keeps the version that it started under. */
@Service
public class Policies {

    static final Duration SHORTEST = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST_RULES = 40;

    private final PolicyStore store;
    private final PolicyChange change;
    private final SlaTickets tickets;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Policies(
            PolicyStore store,
            PolicyChange change,
            SlaTickets tickets,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.change = change;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every version, the newest first. */
    @SupportOnly
    @Transactional(readOnly = true)
    public List<PolicyRow> all() {
        var all = store.all();
        var inForce = SlaPolicies.at(now(), all);
        var open = store.openTickets();
        return all.values().stream()
                .sorted(Comparator.comparingInt(SlaPolicy::version).reversed())
                .map(policy -> new PolicyRow(policy, policy.equals(inForce), open.getOrDefault(policy.version(), 0)))
                .toList();
    }

    /** The categories that a version can tell apart, with the keys of their names. */
    @SupportOnly
    public SequencedMap<String, String> categories() {
        return tickets.categories();
    }

    /** Adds a version. Refused if it would have begun already: what was promised in the past stays promised. */
    @LeadOnly
    @Transactional
    public PolicyResult publish(PolicyDraft draft) {
        var refusal = refusal(draft);
        if (refusal.isPresent()) {
            return new PolicyResult.Refused(refusal.get());
        }
        var version =
                store.all().keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        var differences = differences(draft);
        store.add(new SlaPolicy(version, draft.usual(), draft.rules(), draft.effectiveFrom(), me(), null));
        draft.rules().forEach(rule -> store.add(version, rule));
        audit.record("sla-policy.published", subject(version), differences);
        return new PolicyResult.Done(version);
    }

    /** What {@link #recompute} would do now. Changes nothing. */
    @LeadOnly
    public Recompute dryRun(int version) {
        return change.dryRun(version, now());
    }

    /**
     * Moves every open promise to this version, counted from its original start, with its pauses. What becomes overdue by that alone
     * warns nobody; what was overdue stays so.
     */
    @LeadOnly
    public Recompute recompute(int version) {
        var done = change.recompute(version, me(), now());
        transaction.executeWithoutResult(status -> audit.record(
                "sla-policy.recomputed",
                subject(version),
                Map.of(
                        "tickets", Integer.toString(done.tickets()),
                        "earlier", Integer.toString(done.earlier()),
                        "later", Integer.toString(done.later()),
                        "breaches", Integer.toString(done.newBreaches()))));
        return done;
    }

    /**
     * Ends a version and every open promise under it; what was met or missed under it stays. Refused for the only one that stands: the
     * desk never promises nothing.
     */
    @LeadOnly
    public PolicyResult deactivate(int version) {
        var at = now();
        var all = store.all();
        var others = all.values().stream().filter(policy -> policy.version() != version && policy.standsAt(at));
        if (!all.containsKey(version) || others.findAny().isEmpty()) {
            return new PolicyResult.Refused("sla.policy.refused.only-one");
        }
        var ended = Objects.requireNonNull(transaction.execute(status -> {
            var first = store.deactivate(version, at, me());
            if (first) {
                audit.record("sla-policy.deactivated", subject(version), Map.of());
            }
            return first;
        }));
        // Once more does no harm: it goes on where a broken run stopped.
        change.endClocks(version, me(), at);
        return ended
                ? new PolicyResult.Done(version)
                : new PolicyResult.Refused("sla.policy.refused.deactivated-before");
    }

    /** The promise that a ticket of these terms would get now. */
    @SupportOnly
    public SlaPolicy.Times inForce(Terms terms) {
        return SlaPolicies.at(now(), store.all()).times(terms);
    }

    /** Against the version in force until then. Durations stand as ISO 8601 writes them. */
    private Map<String, String> differences(PolicyDraft draft) {
        var before = SlaPolicies.at(draft.effectiveFrom(), store.all());
        return AuditDetail.of()
                .with("from", draft.effectiveFrom().toString())
                .changed(
                        "first-response",
                        before.usual().firstResponse().toString(),
                        draft.usual().firstResponse().toString())
                .changed(
                        "next-response",
                        before.usual().nextResponse().toString(),
                        draft.usual().nextResponse().toString())
                .changed(
                        "exceptions",
                        Integer.toString(before.exceptions().size()),
                        Integer.toString(draft.rules().size()))
                .toMap();
    }

    private Optional<String> refusal(PolicyDraft draft) {
        if (draft.effectiveFrom().isBefore(now())) {
            return Optional.of("sla.policy.refused.in-the-past");
        }
        if (!isSensible(draft.usual())
                || !draft.rules().stream().map(SlaPolicy.Rule::times).allMatch(Policies::isSensible)) {
            return Optional.of("sla.policy.refused.times");
        }
        var about = new HashSet<Object>();
        var known = tickets.categories().keySet();
        for (var rule : draft.rules()) {
            var category = rule.category();
            if (category == null && rule.priority() == null || category != null && !known.contains(category)) {
                return Optional.of("sla.policy.refused.rule");
            }
            if (!about.add(new SlaPolicy.Rule(category, rule.priority(), draft.usual()))) {
                return Optional.of("sla.policy.refused.twice");
            }
        }
        return draft.rules().size() > MOST_RULES ? Optional.of("sla.policy.refused.rule") : Optional.empty();
    }

    private static boolean isSensible(SlaPolicy.Times times) {
        return isSensible(times.firstResponse()) && isSensible(times.nextResponse());
    }

    private static boolean isSensible(Duration target) {
        return target.compareTo(SHORTEST) >= 0 && target.compareTo(LONGEST) <= 0;
    }

    private Instant now() {
        return Moments.kept(clock.instant());
    }

    private static String me() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }

    private static String subject(int version) {
        return "sla-policy:" + version;
    }
}
