package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;

import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockStates;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.SlaTickets;
import dev.trustdesk.portal.sla.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the clocks of a ticket depend on, and what follows from them. */
@Repository
class TermsStore {

    private final DSLContext db;

    TermsStore(DSLContext db) {
        this.db = db;
    }

    Map<TicketId, Long> numbers(Collection<TicketId> tickets) {
        return db.select(TICKET.ID, TICKET.NUMBER)
                .from(TICKET)
                .where(TICKET.ID.in(ids(tickets)))
                .fetchMap(found -> new TicketId(found.value1()), found -> found.value2());
    }

    Map<TicketId, Terms> terms(Collection<TicketId> tickets) {
        return db.select(TICKET.ID, TicketStore.TERMS)
                .from(TICKET)
                .where(TICKET.ID.in(ids(tickets)))
                .orderBy(TICKET.ID)
                .fetchMap(found -> new TicketId(found.value1()), found -> found.value2());
    }

    /** Holds the tickets, in the order of ids, so that two changes cannot block each other. */
    Map<TicketId, Terms> lockTerms(Collection<TicketId> tickets) {
        return db.select(TICKET.ID, TicketStore.TERMS)
                .from(TICKET)
                .where(TICKET.ID.in(ids(tickets)))
                .orderBy(TICKET.ID)
                .forNoKeyUpdate()
                .fetchMap(found -> new TicketId(found.value1()), found -> found.value2());
    }

    void follow(TicketId ticket, ClockStates clocks, Instant changedAt) {
        db.update(TICKET)
                .set(TICKET.NEXT_DUE_AT, clocks.nextDueAt().orElse(null))
                .set(TICKET.UNANSWERED, clocks.unanswered())
                .set(TICKET.CHANGED_AT, changedAt)
                .set(TICKET.VERSION, TICKET.VERSION.plus(1))
                .where(TICKET.ID.eq(ticket.value()))
                .execute();
    }

    Map<TicketId, SlaTickets.Standing> standings(Collection<TicketId> tickets) {
        return db.select(TICKET.ID, TICKET.NEXT_DUE_AT, TICKET.UNANSWERED)
                .from(TICKET)
                .where(TICKET.ID.in(ids(tickets)))
                .fetchMap(
                        found -> new TicketId(found.value1()),
                        found -> new SlaTickets.Standing(found.value2(), found.value3()));
    }

    void classify(TicketId ticket, Category category, Priority priority) {
        db.update(TICKET)
                .set(
                        TICKET.CATEGORY,
                        dev.trustdesk.db.support.enums.Category.valueOf(
                                category.name().toLowerCase(Locale.ROOT)))
                .set(
                        TICKET.PRIORITY,
                        dev.trustdesk.db.support.enums.Priority.valueOf(
                                priority.name().toLowerCase(Locale.ROOT)))
                .where(TICKET.ID.eq(ticket.value()))
                .execute();
    }

    private static List<UUID> ids(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).toList();
    }
}
