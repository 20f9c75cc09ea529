package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ways in to a ticket's private page: long random tokens of which only a hash is kept, and which end by themselves. */
@Component
class TicketAccess {

    static final Duration LIFE = Duration.ofDays(180);

    private final AccessStore store;

    TicketAccess(AccessStore store) {
        this.store = store;
    }

    void grant(String token, TicketId ticket, Instant at) {
        store.add(FormKeys.tokenHash(token), ticket, at, at.plus(LIFE));
    }

    /** A fresh token, for a mail. */
    String mint(TicketId ticket, Instant at) {
        var token = FormKeys.random();
        grant(token, ticket, at);
        return token;
    }

    Optional<Instant> lastUntil(TicketId ticket, Instant now) {
        return store.lastUntil(ticket, now);
    }

    /** The ticket that a token leads to; empty for anything that is not one, without asking the database. */
    Optional<TicketId> ticketOf(String token, Instant now) {
        return FormKeys.isWellFormed(token) ? store.ticketOf(FormKeys.tokenHash(token), now) : Optional.empty();
    }

    /** The ticket that a token led to until the ticket was deleted; empty for any other token. */
    Optional<TicketId> formerTicketOf(String token, Instant now) {
        return FormKeys.isWellFormed(token) ? store.revokedTicketOf(FormKeys.tokenHash(token), now) : Optional.empty();
    }
}
