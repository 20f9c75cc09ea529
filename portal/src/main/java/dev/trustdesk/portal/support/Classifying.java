package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditDetail;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a ticket that is held another category or priority, and its promises other due times. */
@Component
class Classifying {

    private final TicketLog log;
    private final TermsStore terms;
    private final Accounts accounts;
    private final AuditTrail audit;

    Classifying(TicketLog log, TermsStore terms, Accounts accounts, AuditTrail audit) {
        this.log = log;
        this.terms = terms;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @return the version that the ticket has afterwards */
    @Transactional(propagation = Propagation.MANDATORY)
    long classify(TicketHead held, Category category, Priority priority) {
        var before = held.terms();
        var after = new Terms(category.name(), priority);
        if (before.equals(after)) {
            return held.version();
        }
        terms.classify(held.id(), category, priority);
        var reason = priority == before.priority() ? "category" : "priority";
        var retargeted = new Happening.Retargeted(log.now(), reason, false);
        var moved = log.append(held.classified(after), retargeted, accounts.me().toString());
        audit.record(
                "ticket.classified",
                Tickets.subject(held.id()),
                AuditDetail.of()
                        .changed("category", before.category(), category.name())
                        .changed("priority", before.priority().name(), priority.name())
                        .toMap());
        return moved.version();
    }
}
