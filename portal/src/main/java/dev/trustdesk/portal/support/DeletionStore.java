package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.DeletedTicket.DELETED_TICKET;
import static dev.trustdesk.db.support.tables.Message.MESSAGE;
import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static dev.trustdesk.db.support.tables.TicketOutcome.TICKET_OUTCOME;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.trustdesk.db.support.enums.TicketState;
import dev.trustdesk.portal.platform.TicketId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Deletes tickets, and keeps that there was one. */
@Repository
class DeletionStore {

    private final DSLContext db;

    DeletionStore(DSLContext db) {
        this.db = db;
    }

    /** What must be known of a ticket to find what was kept of it elsewhere. */
    record Remains(long number, String checkWord, @Nullable String address) {}

    Optional<Remains> remains(TicketId id) {
        return db.select(TICKET.NUMBER, TICKET.CHECK_WORD, lower(TICKET.CONTACT_MAIL))
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .fetchOptional(Records.mapping(Remains::new));
    }

    /** Whether a ticket other than this one has the address, given in small letters. */
    boolean isAddressOfAnother(String address, TicketId but) {
        return db.fetchExists(
                selectOne().from(TICKET).where(lower(TICKET.CONTACT_MAIL).eq(address), TICKET.ID.ne(but.value())));
    }

    List<UUID> messages(TicketId id) {
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.TICKET_ID.eq(id.value()))
                .fetch(MESSAGE.ID);
    }

    /** The tickets merged into this one itself, in the order of ids. */
    List<TicketId> mergedInto(TicketId id) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.MERGED_INTO.eq(id.value()))
                .orderBy(TICKET.ID)
                .fetch(found -> new TicketId(found.value1()));
    }

    List<TicketId> splitOff(TicketId id) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.SPLIT_FROM.eq(id.value()))
                .orderBy(TICKET.ID)
                .fetch(found -> new TicketId(found.value1()));
    }

    /** What was merged into one ticket goes on in another. */
    void moveMerged(TicketId from, TicketId to) {
        db.update(TICKET)
                .set(TICKET.MERGED_INTO, to.value())
                .where(TICKET.MERGED_INTO.eq(from.value()))
                .execute();
    }

    void keep(Deletion deletion) {
        db.insertInto(DELETED_TICKET)
                .set(DELETED_TICKET.TICKET_ID, deletion.ticket().value())
                .set(DELETED_TICKET.NUMBER, deletion.number())
                .set(
                        DELETED_TICKET.REASON,
                        dev.trustdesk.db.support.enums.DeletionReason.valueOf(
                                deletion.reason().name().toLowerCase(Locale.ROOT)))
                .set(DELETED_TICKET.DELETED_AT, deletion.at())
                .set(
                        DELETED_TICKET.DELETED_BY,
                        deletion.by() == null ? null : deletion.by().value())
                .execute();
    }

    /** Only an outcome that stands in the figures stays there: of a resolved ticket that is no sample. */
    void forgetUncountedOutcome(TicketId id) {
        db.deleteFrom(TICKET_OUTCOME)
                .where(TICKET_OUTCOME.TICKET_ID.in(select(TICKET.ID)
                        .from(TICKET)
                        .where(
                                TICKET.ID.eq(id.value()),
                                TICKET.STATE.ne(TicketState.resolved).or(TICKET.SAMPLE))))
                .execute();
    }

    /** With everything that belongs to it alone. */
    void delete(TicketId id) {
        db.deleteFrom(TICKET).where(TICKET.ID.eq(id.value())).execute();
    }

    Optional<Deletion> find(TicketId id) {
        return db.select(
                        DELETED_TICKET.TICKET_ID.convertFrom(TicketId::new),
                        DELETED_TICKET.NUMBER,
                        DELETED_TICKET.REASON.convertFrom(literal ->
                                DeletionReason.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                        DELETED_TICKET.DELETED_AT,
                        DELETED_TICKET.DELETED_BY.convertFrom(TicketStore::account))
                .from(DELETED_TICKET)
                .where(DELETED_TICKET.TICKET_ID.eq(id.value()))
                .fetchOptional(Records.mapping(Deletion::new));
    }

    /** Those of the tickets that are deleted. */
    Set<TicketId> deleted(Collection<TicketId> tickets) {
        return new HashSet<>(db.select(DELETED_TICKET.TICKET_ID)
                .from(DELETED_TICKET)
                .where(DELETED_TICKET.TICKET_ID.in(
                        tickets.stream().map(TicketId::value).toList()))
                .fetch(found -> new TicketId(found.value1())));
    }

    /** Keeps a ticket from being deleted until the transaction ends, and from nothing else; false if it is gone. */
    boolean hold(TicketId id) {
        return !db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .forKeyShare()
                .fetch()
                .isEmpty();
    }
}
