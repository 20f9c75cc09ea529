package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which tickets have to do with each other, and which might. */
@Service
public class Relations {

    private static final int OFFERED = 8;

    private final RelationStore relations;
    private final TicketStore tickets;
    private final TicketLog log;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Changes changes;

    Relations(
            RelationStore relations,
            TicketStore tickets,
            TicketLog log,
            Accounts accounts,
            AuditTrail audit,
            Changes changes) {
        this.relations = relations;
        this.tickets = tickets;
        this.log = log;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
    }

    /** Remembers that I looked at a ticket, to offer it again. */
    @SupportOnly
    @Transactional
    public void viewed(TicketId id) {
        relations.viewed(me(), id, log.now());
    }

    @SupportOnly
    @Transactional(readOnly = true)
    public MergeCandidates candidates(TicketId id) {
        return new MergeCandidates(relations.ofSameRequester(id, OFFERED), relations.lastViewed(me(), id, OFFERED));
    }

    /** A ticket by the number that people call it by. */
    @SupportOnly
    @Transactional(readOnly = true)
    public Optional<TicketRow> byNumber(long number) {
        return relations.byNumber(number).flatMap(tickets::find);
    }

    /** Every other ticket that has to do with this one. */
    @SupportOnly
    public List<Relation> of(TicketId id) {
        return relations.of(id);
    }

    /** Says that two tickets have to do with each other. Refused twice and with itself. */
    @SupportOnly
    @Transactional
    public MergeResult link(TicketId from, TicketId to, LinkKind kind) {
        if (from.equals(to)) {
            return new MergeResult.Refused("support.link.refused.itself");
        }
        if (tickets.find(from).isEmpty() || tickets.find(to).isEmpty()) {
            return new MergeResult.Gone();
        }
        if (relations.linked(from, to)) {
            return new MergeResult.Refused("support.link.refused.twice");
        }
        relations.link(from, to, kind, me(), log.now());
        audit.record("ticket.linked", subject(from), Map.of("to", to.toString(), "kind", kind.name()));
        announce(from, to);
        return new MergeResult.Done(to);
    }

    @SupportOnly
    @Transactional
    public MergeResult unlink(TicketId one, TicketId other) {
        if (!relations.unlink(one, other)) {
            return new MergeResult.Gone();
        }
        audit.record("ticket.unlinked", subject(one), Map.of("from", other.toString()));
        announce(one, other);
        return new MergeResult.Done(one);
    }

    private void announce(TicketId one, TicketId other) {
        changes.announce(TicketLog.TOPIC, one.toString());
        changes.announce(TicketLog.TOPIC, other.toString());
    }

    private AccountId me() {
        return accounts.me();
    }

    private static String subject(TicketId id) {
        return "ticket:" + id;
    }
}
