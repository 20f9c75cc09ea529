package dev.trustdesk.portal.desk;

import static dev.trustdesk.db.desk.tables.Mention.MENTION;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class MentionStore {

    private final DSLContext db;

    MentionStore(DSLContext db) {
        this.db = db;
    }

    /** What a notice about a mention needs to know, as long as it has not been seen. */
    record Unseen(TicketId ticket, AccountId account, AccountId by) {}

    UUID add(TicketId ticket, AccountId account, AccountId by, Instant at) {
        return db.insertInto(MENTION)
                .set(MENTION.TICKET_ID, ticket.value())
                .set(MENTION.ACCOUNT, account.value())
                .set(MENTION.BY_ACCOUNT, by.value())
                .set(MENTION.AT, at)
                .returningResult(MENTION.ID)
                .fetchSingle()
                .value1();
    }

    /** Newest first. */
    List<Mention> of(AccountId account, int limit) {
        return db.select(
                        MENTION.TICKET_ID.convertFrom(TicketId::new),
                        MENTION.BY_ACCOUNT.convertFrom(AccountId::new),
                        MENTION.AT,
                        MENTION.SEEN_AT)
                .from(MENTION)
                .where(MENTION.ACCOUNT.eq(account.value()))
                .orderBy(MENTION.AT.desc())
                .limit(limit)
                .fetch(Records.mapping(Mention::new));
    }

    int unseen(AccountId account) {
        return db.fetchCount(MENTION, MENTION.ACCOUNT.eq(account.value()), MENTION.SEEN_AT.isNull());
    }

    boolean see(AccountId account, TicketId ticket, Instant at) {
        return db.update(MENTION)
                        .set(MENTION.SEEN_AT, at)
                        .where(
                                MENTION.ACCOUNT.eq(account.value()),
                                MENTION.TICKET_ID.eq(ticket.value()),
                                MENTION.SEEN_AT.isNull())
                        .execute()
                > 0;
    }

    Optional<Unseen> unseen(UUID id) {
        return db.select(
                        MENTION.TICKET_ID.convertFrom(TicketId::new),
                        MENTION.ACCOUNT.convertFrom(AccountId::new),
                        MENTION.BY_ACCOUNT.convertFrom(AccountId::new))
                .from(MENTION)
                .where(MENTION.ID.eq(id), MENTION.SEEN_AT.isNull())
                .fetchOptional(Records.mapping(Unseen::new));
    }

    /** Forgets who was called to a ticket, and says who had been. */
    List<AccountId> forget(TicketId ticket) {
        return db.deleteFrom(MENTION)
                .where(MENTION.TICKET_ID.eq(ticket.value()))
                .returningResult(MENTION.ACCOUNT)
                .fetch(row -> new AccountId(row.value1()));
    }

    int forget(Instant before) {
        return db.deleteFrom(MENTION).where(MENTION.AT.lt(before)).execute();
    }
}
