package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What kind of case a ticket is, how it ended, and how many ended how. */
@Service
public class Outcomes {

    private final OutcomeStore outcomes;
    private final TicketLog log;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Changes changes;

    Outcomes(OutcomeStore outcomes, TicketLog log, Accounts accounts, AuditTrail audit, Changes changes) {
        this.outcomes = outcomes;
        this.log = log;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
    }

    /** All that has been found out; empty when there is no such ticket. */
    @SupportOnly
    public Optional<TicketFindings> findings(TicketId id) {
        return outcomes.findings(id);
    }

    /** Says how a resolved ticket ended, or corrects it. Refused for one that is open: it has not ended. */
    @SupportOnly
    @Transactional
    public OutcomeResult decide(TicketId id, Outcome outcome) {
        var head = log.lock(id);
        if (head.isEmpty()) {
            return new OutcomeResult.Gone();
        }
        if (head.get().state() != TicketState.RESOLVED) {
            return new OutcomeResult.NotResolved();
        }
        outcomes.decide(id, outcome, accounts.me(), log.now());
        audit.record("ticket.outcome", Tickets.subject(id), Map.of("outcome", outcome.name()));
        changes.announce(Tickets.TOPIC, id.toString());
        return new OutcomeResult.Kept();
    }

    /** The weeks since then in which tickets ended, newest first. */
    @SupportOnly
    public List<WeekOfOutcomes> perWeek(Instant since) {
        return outcomes.perWeek(since);
    }
}
