package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requester's part of a case: saying what kind it is, and reading how it ended. As {@link RequesterTickets} it knows no links. */
@Component
public class RequesterOutcomes {

    private final OutcomeStore outcomes;

    RequesterOutcomes(OutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    /** Keeps what was said of a new ticket, if anything was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(TicketId ticket, CaseKind triage) {
        if (!triage.equals(CaseKind.NONE)) {
            outcomes.keep(ticket, triage);
        }
    }

    public Optional<Outcome> outcome(TicketId ticket) {
        return outcomes.outcome(ticket);
    }
}
