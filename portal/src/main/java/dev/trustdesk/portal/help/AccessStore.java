package dev.trustdesk.portal.help;

import static dev.trustdesk.db.help.tables.TicketAccess.TICKET_ACCESS;
import static org.jooq.impl.DSL.max;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

@Repository
class AccessStore {

    private final DSLContext db;

    AccessStore(DSLContext db) {
        this.db = db;
    }

    /** Grants a way in; the same one again changes nothing. */
    void add(byte[] tokenHash, TicketId ticket, Instant at, Instant until) {
        db.insertInto(TICKET_ACCESS)
                .set(TICKET_ACCESS.TOKEN_HASH, tokenHash)
                .set(TICKET_ACCESS.TICKET_ID, ticket.value())
                .set(TICKET_ACCESS.CREATED_AT, at)
                .set(TICKET_ACCESS.EXPIRES_AT, until)
                .onConflictDoNothing()
                .execute();
    }

    Optional<TicketId> ticketOf(byte[] tokenHash, Instant now) {
        return db.select(TICKET_ACCESS.TICKET_ID)
                .from(TICKET_ACCESS)
                .where(
                        TICKET_ACCESS.TOKEN_HASH.eq(tokenHash),
                        TICKET_ACCESS.EXPIRES_AT.gt(now),
                        TICKET_ACCESS.REVOKED_AT.isNull())
                .fetchOptional(found -> new TicketId(found.value1()));
    }

    /** When the last link to a ticket ends; empty if none is valid any more. */
    Optional<Instant> lastUntil(TicketId ticket, Instant now) {
        return db.select(max(TICKET_ACCESS.EXPIRES_AT))
                .from(TICKET_ACCESS)
                .where(
                        TICKET_ACCESS.TICKET_ID.eq(ticket.value()),
                        TICKET_ACCESS.EXPIRES_AT.gt(now),
                        TICKET_ACCESS.REVOKED_AT.isNull())
                .fetchOptional(Record1::value1);
    }

    int forgetExpired(Instant now) {
        return db.deleteFrom(TICKET_ACCESS)
                .where(TICKET_ACCESS.EXPIRES_AT.lt(now))
                .execute();
    }
}
