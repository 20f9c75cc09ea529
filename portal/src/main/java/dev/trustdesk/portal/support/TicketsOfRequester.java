package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A requester's tickets, and what a requester does to one besides writing. As {@link RequesterTickets}, it trusts its caller to have
 * proved whose they are.
 */
@Component
public class TicketsOfRequester {

    private final TicketLog log;
    private final TicketStore tickets;
    private final RequesterStore own;
    private final RequesterTickets shown;
    private final AuditTrail audit;

    TicketsOfRequester(
            TicketLog log, TicketStore tickets, RequesterStore own, RequesterTickets shown, AuditTrail audit) {
        this.shown = shown;
        this.log = log;
        this.tickets = tickets;
        this.own = own;
        this.audit = audit;
    }

    /** A ticket by which its requester recognises it, and nothing that they wrote in it. */
    public record Mark(
            TicketId id, long number, Instant createdAt, String checkWord, Language language, boolean open) {}

    /**
     * The requester needs nothing more. Where the ticket was merged into another one, that goes on for those who still wait there. False
     * if it was resolved already, or is gone.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(TicketId id) {
        var open = log.lock(id)
                .filter(head -> shown.find(id)
                        .filter(ticket -> ticket.row().state() != TicketState.RESOLVED)
                        .isPresent());
        open.ifPresent(head -> {
            log.append(head, new Happening.RequesterClosed(log.now()), RequesterTickets.ACTOR);
            audit.record("ticket.closed-by-requester", Tickets.subject(id), Map.of());
        });
        return open.isPresent();
    }

    /** How the requester is written to; empty for samples and for whoever left no address. */
    public Optional<RequesterTickets.Recipient> recipient(TicketId id) {
        return tickets.recipient(id);
    }

    /** The latest tickets whose requester left this address, in whatever capitals. */
    public List<Mark> ofAddress(String address, int limit) {
        return own.ofAddress(address, limit);
    }

    /** The latest tickets of an account. */
    public List<TicketRow> of(AccountId account, int limit) {
        return own.of(account, limit);
    }

    /** Whose account a ticket was added to; empty if to none. */
    public Optional<AccountId> ownerOf(TicketId id) {
        return own.ownerOf(id);
    }

    /** Adds a ticket to an account. False if it is another account's already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(TicketId id, AccountId account) {
        if (own.ownerOf(id).filter(account::equals).isPresent()) {
            return true;
        }
        var claimed = own.claim(id, account);
        if (claimed) {
            audit.record("ticket.added-to-account", Tickets.subject(id), Map.of("account", account.toString()));
        }
        return claimed;
    }
}
