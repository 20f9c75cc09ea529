package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Exclusion.EXCLUSION;
import static dev.trustdesk.db.support.tables.Ticket.TICKET;

import dev.trustdesk.db.support.enums.ExclusionState;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ExclusionStore {

    private static final SelectField<Exclusion> ROW = DSL.row(
                    EXCLUSION.ID,
                    EXCLUSION.TICKET_ID.convertFrom(TicketId::new),
                    EXCLUSION.REASON.convertFrom(literal ->
                            ExclusionReason.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                    EXCLUSION.NOTE,
                    EXCLUSION.OVERDUE,
                    EXCLUSION.STATE.convertFrom(literal ->
                            Exclusion.State.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                    EXCLUSION.PROPOSED_BY.convertFrom(AccountId::new),
                    EXCLUSION.PROPOSED_AT,
                    EXCLUSION.DECIDED_BY.convertFrom(TicketStore::account),
                    EXCLUSION.DECIDED_AT)
            .convertFrom(Records.mapping(Exclusion::new));

    /** For a ticket that is read: the latest that was not declined, alone or none. */
    static Field<List<Exclusion>> ofTicket() {
        return DSL.multiset(DSL.select(ROW)
                        .from(EXCLUSION)
                        .where(EXCLUSION.TICKET_ID.eq(TICKET.ID), EXCLUSION.STATE.ne(ExclusionState.declined))
                        .orderBy(EXCLUSION.PROPOSED_AT.desc(), EXCLUSION.ID.desc())
                        .limit(1))
                .convertFrom(found -> found.map(Record1::value1));
    }

    private final DSLContext db;

    ExclusionStore(DSLContext db) {
        this.db = db;
    }

    /** Empty if one is proposed for the ticket already. */
    Optional<UUID> propose(
            TicketId ticket, ExclusionReason reason, String note, boolean overdue, AccountId by, Instant at) {
        return db.insertInto(EXCLUSION)
                .set(EXCLUSION.TICKET_ID, ticket.value())
                .set(EXCLUSION.REASON, dev.trustdesk.db.support.enums.ExclusionReason.valueOf(reason.code()))
                .set(EXCLUSION.NOTE, note)
                .set(EXCLUSION.OVERDUE, overdue)
                .set(EXCLUSION.STATE, ExclusionState.proposed)
                .set(EXCLUSION.PROPOSED_BY, by.value())
                .set(EXCLUSION.PROPOSED_AT, at)
                .onConflictDoNothing()
                .returningResult(EXCLUSION.ID)
                .fetchOptional(EXCLUSION.ID);
    }

    boolean decide(UUID id, boolean excluded, AccountId by, Instant at) {
        return db.update(EXCLUSION)
                        .set(EXCLUSION.STATE, excluded ? ExclusionState.excluded : ExclusionState.declined)
                        .set(EXCLUSION.DECIDED_BY, by.value())
                        .set(EXCLUSION.DECIDED_AT, at)
                        .where(EXCLUSION.ID.eq(id), EXCLUSION.STATE.eq(ExclusionState.proposed))
                        .execute()
                == 1;
    }

    Optional<Exclusion> find(UUID id) {
        return db.select(ROW).from(EXCLUSION).where(EXCLUSION.ID.eq(id)).fetchOptional(Record1::value1);
    }

    /** The latest that was not declined. */
    Optional<Exclusion> of(TicketId ticket) {
        return db.select(ROW)
                .from(EXCLUSION)
                .where(EXCLUSION.TICKET_ID.eq(ticket.value()), EXCLUSION.STATE.ne(ExclusionState.declined))
                .orderBy(EXCLUSION.PROPOSED_AT.desc(), EXCLUSION.ID.desc())
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    /** What waits for a second person, the oldest first. */
    List<ProposedExclusion> proposed(int limit) {
        return db.select(ROW, TICKET.NUMBER, TICKET.SUBJECT, TicketStore.LANGUAGE)
                .from(EXCLUSION)
                .join(TICKET)
                .on(TICKET.ID.eq(EXCLUSION.TICKET_ID))
                .where(EXCLUSION.STATE.eq(ExclusionState.proposed))
                .orderBy(EXCLUSION.PROPOSED_AT)
                .limit(limit)
                .fetch(Records.mapping(ProposedExclusion::new));
    }
}
