package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.AuditTrail;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a ticket into somebody's hands, or into nobody's, and says who did. */
@Component
class Assigning {

    private final TicketLog log;
    private final AuditTrail audit;

    Assigning(TicketLog log, AuditTrail audit) {
        this.log = log;
        this.audit = audit;
    }

    /** @return the version that the ticket has afterwards */
    @Transactional(propagation = Propagation.MANDATORY)
    long assign(TicketHead held, @Nullable AccountId to) {
        var after = log.assigned(held, to, log.now());
        audit.record(
                "ticket.assigned", Tickets.subject(held.id()), to == null ? Map.of() : Map.of("to", to.toString()));
        return after.version();
    }
}
