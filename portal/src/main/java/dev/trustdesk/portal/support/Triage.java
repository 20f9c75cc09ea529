package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.LeadOnly;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.Terms;
import dev.trustdesk.portal.sla.TicketClocks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much a ticket matters, what it is about, and whether it counts at all. */
@Service
public class Triage {

    private static final int SHOWN = 50;

    private final TicketLog log;
    private final Tickets tickets;
    private final Classifying classifying;
    private final ExclusionStore exclusions;
    private final TicketClocks clocks;
    private final Accounts accounts;
    private final AuditTrail audit;

    Triage(
            TicketLog log,
            Tickets tickets,
            Classifying classifying,
            ExclusionStore exclusions,
            TicketClocks clocks,
            Accounts accounts,
            AuditTrail audit) {
        this.log = log;
        this.tickets = tickets;
        this.classifying = classifying;
        this.exclusions = exclusions;
        this.clocks = clocks;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * Gives a ticket another category or priority. What is owed is due anew, counted from its original start; a promise that was broken
     * stays broken (SLA.md, rule 11).
     */
    @SupportOnly
    @Transactional
    public TicketResult classify(TicketId id, long seen, Category category, Priority priority) {
        return change(id, seen, (head, me) -> {
            if (head.mergedInto() != null && !head.terms().equals(new Terms(category.name(), priority))) {
                return new TicketResult.Refused("support.refused.merged");
            }
            return new TicketResult.Done(classifying.classify(head, category, priority));
        });
    }

    /**
     * Leaves a ticket out of the figures: at once while nothing is overdue; else it is only proposed, and a lead must confirm who did
     * not propose it (SLA.md, rule 15).
     */
    @SupportOnly
    @Transactional
    public TicketResult exclude(TicketId id, long seen, ExclusionReason reason, String note) {
        var cleaned = InboundText.cleaned(note);
        var problem = StaffText.refusalOfLine(cleaned);
        return problem.<TicketResult>map(TicketResult.Refused::new)
                .orElseGet(() -> change(id, seen, (head, me) -> {
                    var at = log.now();
                    var overdue = isOverdue(id, at);
                    if (head.mergedInto() != null) {
                        return new TicketResult.Refused("support.refused.merged");
                    }
                    if (exclusions.of(id).isPresent()) {
                        return new TicketResult.Refused("support.exclusion.refused.twice");
                    }
                    var made = exclusions
                            .propose(id, reason, cleaned, overdue, me, at)
                            .orElseThrow();
                    audit.record(
                            overdue ? "exclusion.proposed" : "exclusion.made",
                            subject(id),
                            Map.of("reason", reason.name()));
                    if (!overdue) {
                        exclusions.decide(made, true, me, at);
                        return excluded(head, reason, me, at);
                    }
                    var told = log.append(head, new Happening.NoteAdded(at), me.toString());
                    return new TicketResult.Done(told.version());
                }));
    }

    /** Confirms what somebody else has proposed. */
    @LeadOnly
    @Transactional
    public TicketResult confirm(UUID exclusion) {
        return decide(exclusion, (proposed, me) -> {
            if (proposed.proposedBy().equals(me)) {
                return new TicketResult.Refused("support.exclusion.refused.same-person");
            }
            var head = log.lock(proposed.ticket()).orElseThrow();
            if (head.mergedInto() != null) {
                return new TicketResult.Refused("support.refused.merged");
            }
            var at = log.now();
            if (!exclusions.decide(exclusion, true, me, at)) {
                return new TicketResult.Refused("support.exclusion.refused.decided");
            }
            audit.record(
                    "exclusion.confirmed",
                    subject(proposed.ticket()),
                    Map.of("reason", proposed.reason().name()));
            return excluded(head, proposed.reason(), me, at);
        });
    }

    /** Turns down what was proposed; whoever proposed it may take it back in the same way. */
    @SupportOnly
    @Transactional
    public TicketResult decline(UUID exclusion) {
        return decide(exclusion, (proposed, me) -> {
            var head = log.lock(proposed.ticket()).orElseThrow();
            var at = log.now();
            if (!exclusions.decide(exclusion, false, me, at)) {
                return new TicketResult.Refused("support.exclusion.refused.decided");
            }
            audit.record("exclusion.declined", subject(proposed.ticket()), Map.of());
            var told = log.append(head, new Happening.NoteAdded(at), me.toString());
            return new TicketResult.Done(told.version());
        });
    }

    /** What waits for a second person, the oldest first. */
    @SupportOnly
    public List<ProposedExclusion> proposed() {
        return exclusions.proposed(SHOWN);
    }

    private TicketResult excluded(TicketHead head, ExclusionReason reason, AccountId me, Instant at) {
        var after = log.append(head, new Happening.Excluded(at, reason.code()), me.toString());
        return new TicketResult.Done(after.version());
    }

    private boolean isOverdue(TicketId id, Instant now) {
        return clocks.of(id).clocks().stream()
                .anyMatch(clock -> clock.kind() != ClockKind.RESOLUTION && clock.isOverdue(now));
    }

    private TicketResult decide(UUID exclusion, BiFunction<Exclusion, AccountId, TicketResult> decision) {
        return exclusions
                .find(exclusion)
                .map(found -> decision.apply(found, me()))
                .orElseGet(TicketResult.Gone::new);
    }

    private TicketResult change(TicketId id, long seen, BiFunction<TicketHead, AccountId, TicketResult> deed) {
        var head = log.lock(id);
        if (head.isEmpty()) {
            return new TicketResult.Gone();
        }
        return head.get().version() == seen
                ? deed.apply(head.get(), me())
                : new TicketResult.Stale(tickets.find(id).orElseThrow());
    }

    private AccountId me() {
        return accounts.me();
    }

    private static String subject(TicketId id) {
        return "ticket:" + id;
    }
}
