package dev.trustdesk.portal.help;

import static dev.trustdesk.db.help.tables.TicketAccess.TICKET_ACCESS;
import static org.jooq.impl.DSL.max;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
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

    void revoke(TicketId ticket, Instant at) {
        db.update(TICKET_ACCESS)
                .set(TICKET_ACCESS.REVOKED_AT, at)
                .where(TICKET_ACCESS.TICKET_ID.eq(ticket.value()), TICKET_ACCESS.REVOKED_AT.isNull())
                .execute();
    }

    /** Where a link led that was taken back before it ended. */
    Optional<TicketId> revokedTicketOf(byte[] tokenHash, Instant now) {
        return db.select(TICKET_ACCESS.TICKET_ID)
                .from(TICKET_ACCESS)
                .where(
                        TICKET_ACCESS.TOKEN_HASH.eq(tokenHash),
                        TICKET_ACCESS.EXPIRES_AT.gt(now),
                        TICKET_ACCESS.REVOKED_AT.isNotNull())
                .fetchOptional(found -> new TicketId(found.value1()));
    }

    /** From when until when each link to a ticket leads there, oldest first. */
    List<TicketRecord.PrivateLink> linksTo(TicketId ticket) {
        return db.select(TICKET_ACCESS.CREATED_AT, TICKET_ACCESS.EXPIRES_AT)
                .from(TICKET_ACCESS)
                .where(TICKET_ACCESS.TICKET_ID.eq(ticket.value()), TICKET_ACCESS.REVOKED_AT.isNull())
                .orderBy(TICKET_ACCESS.CREATED_AT)
                .fetch(Records.mapping(TicketRecord.PrivateLink::new));
    }
}
