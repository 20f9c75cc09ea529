package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Whose tickets are whose. */
@Repository
class RequesterStore {

    // A merged ticket is as open as the one in which it goes on, however many merges lie between.
    private static final Condition GOES_ON = DSL.condition("""
            exists (with recursive onward as (
                        select own.merged_into, own.state from support.ticket own where own.id = {0}
                        union all
                        select next.merged_into, next.state
                        from onward
                        join support.ticket next on next.id = onward.merged_into)
                    select from onward where merged_into is null and state <> 'resolved')
            """, TICKET.ID);

    private final DSLContext db;

    RequesterStore(DSLContext db) {
        this.db = db;
    }

    List<TicketsOfRequester.Mark> ofAddress(String address, int limit) {
        return db.select(
                        TICKET.ID.convertFrom(TicketId::new),
                        TICKET.NUMBER,
                        TICKET.CREATED_AT,
                        TICKET.CHECK_WORD,
                        TicketStore.LANGUAGE,
                        field(GOES_ON))
                .from(TICKET)
                .where(lower(TICKET.CONTACT_MAIL).eq(address.toLowerCase(Locale.ROOT)), TICKET.SAMPLE.isFalse())
                .orderBy(TICKET.NUMBER.desc())
                .limit(limit)
                .fetch(Records.mapping(TicketsOfRequester.Mark::new));
    }

    List<TicketRow> of(AccountId account, int limit) {
        return db.select(TicketStore.ROW)
                .from(TICKET)
                .where(TICKET.REQUESTER_ACCOUNT.eq(account.value()))
                .orderBy(TICKET.NUMBER.desc())
                .limit(limit)
                .fetch(Record1::value1);
    }

    /** Those on which somebody may still write, the latest first. */
    List<TicketRow> openOf(AccountId account, int limit) {
        return open(TICKET.REQUESTER_ACCOUNT.eq(account.value()), limit);
    }

    List<TicketRow> openAmong(Collection<TicketId> tickets, int limit) {
        return open(TICKET.ID.in(tickets.stream().map(TicketId::value).toList()), limit);
    }

    private List<TicketRow> open(Condition whose, int limit) {
        return db.select(TicketStore.ROW)
                .from(TICKET)
                .where(whose, GOES_ON)
                .orderBy(TICKET.NUMBER.desc())
                .limit(limit)
                .fetch(Record1::value1);
    }

    Optional<AccountId> ownerOf(TicketId id) {
        return db.select(TICKET.REQUESTER_ACCOUNT)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()), TICKET.REQUESTER_ACCOUNT.isNotNull())
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    /** False if it is somebody's already. */
    boolean claim(TicketId id, AccountId account) {
        return db.update(TICKET)
                        .set(TICKET.REQUESTER_ACCOUNT, account.value())
                        .where(TICKET.ID.eq(id.value()), TICKET.REQUESTER_ACCOUNT.isNull())
                        .execute()
                == 1;
    }
}
