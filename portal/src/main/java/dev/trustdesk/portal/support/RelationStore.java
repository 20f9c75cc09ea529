package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.LastView.LAST_VIEW;
import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static dev.trustdesk.db.support.tables.TicketLink.TICKET_LINK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** How tickets belong together, and who looked at which. */
@Repository
class RelationStore {

    private final DSLContext db;

    RelationStore(DSLContext db) {
        this.db = db;
    }

    void link(TicketId from, TicketId to, LinkKind kind, AccountId by, Instant at) {
        var literal =
                dev.trustdesk.db.support.enums.LinkKind.valueOf(kind.name().toLowerCase(Locale.ROOT));
        db.insertInto(TICKET_LINK)
                .set(TICKET_LINK.FROM_TICKET, from.value())
                .set(TICKET_LINK.TO_TICKET, to.value())
                .set(TICKET_LINK.KIND, literal)
                .set(TICKET_LINK.LINKED_AT, at)
                .set(TICKET_LINK.LINKED_BY, by.value())
                .onConflictDoNothing()
                .execute();
    }

    /** Whichever way round they are linked. */
    boolean unlink(TicketId one, TicketId other) {
        return db.deleteFrom(TICKET_LINK)
                        .where(TICKET_LINK
                                .FROM_TICKET
                                .eq(one.value())
                                .and(TICKET_LINK.TO_TICKET.eq(other.value()))
                                .or(TICKET_LINK
                                        .FROM_TICKET
                                        .eq(other.value())
                                        .and(TICKET_LINK.TO_TICKET.eq(one.value()))))
                        .execute()
                > 0;
    }

    boolean linked(TicketId one, TicketId other) {
        return db.fetchExists(selectOne()
                .from(TICKET_LINK)
                .where(TICKET_LINK
                        .FROM_TICKET
                        .eq(one.value())
                        .and(TICKET_LINK.TO_TICKET.eq(other.value()))
                        .or(TICKET_LINK.FROM_TICKET.eq(other.value()).and(TICKET_LINK.TO_TICKET.eq(one.value())))));
    }

    List<Relation> links(TicketId ticket) {
        var outward = TICKET_LINK.FROM_TICKET.eq(ticket.value());
        return db.select(TicketStore.ROW, TICKET_LINK.KIND, field(outward))
                .from(TICKET_LINK)
                .join(TICKET)
                .on(TICKET.ID.eq(when(outward, TICKET_LINK.TO_TICKET).otherwise(TICKET_LINK.FROM_TICKET)))
                .where(outward.or(TICKET_LINK.TO_TICKET.eq(ticket.value())))
                .orderBy(TICKET.NUMBER)
                .fetch(found -> new Relation(
                        found.value1(),
                        switch (found.value2()) {
                            case related -> Relation.Kind.RELATED;
                            case duplicate_of ->
                                found.value3() ? Relation.Kind.DUPLICATE_OF : Relation.Kind.HAS_DUPLICATE;
                        }));
    }

    /** Numbers by id; what is no ticket is left out. */
    Map<UUID, Long> numbers(Set<UUID> ids) {
        return db.select(TICKET.ID, TICKET.NUMBER)
                .from(TICKET)
                .where(TICKET.ID.in(ids))
                .fetchMap(TICKET.ID, TICKET.NUMBER);
    }

    List<TicketRow> mergedInto(TicketId ticket) {
        return db.select(TicketStore.ROW)
                .from(TICKET)
                .where(TICKET.MERGED_INTO.eq(ticket.value()))
                .orderBy(TICKET.NUMBER)
                .fetch(Record1::value1);
    }

    List<TicketRow> splitOff(TicketId ticket) {
        return db.select(TicketStore.ROW)
                .from(TICKET)
                .where(TICKET.SPLIT_FROM.eq(ticket.value()))
                .orderBy(TICKET.NUMBER)
                .fetch(Record1::value1);
    }

    Optional<TicketRow> origin(TicketId ticket) {
        var made = TICKET.as("made");
        return db.select(TicketStore.ROW)
                .from(TICKET)
                .join(made)
                .on(made.SPLIT_FROM.eq(TICKET.ID))
                .where(made.ID.eq(ticket.value()))
                .fetchOptional(Record1::value1);
    }

    Optional<TicketId> byNumber(long number) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.NUMBER.eq(number))
                .fetchOptional(found -> new TicketId(found.value1()));
    }

    /** Other tickets of the same account or mail address, the latest first. */
    List<TicketRow> ofSameRequester(TicketId ticket, int limit) {
        var mine = TICKET.as("mine");
        var other = TICKET.as("other");
        // One index each, where an "or" would have none.
        var ofAccount = select(other.ID)
                .from(mine)
                .join(other)
                .on(other.REQUESTER_ACCOUNT.eq(mine.REQUESTER_ACCOUNT))
                .where(mine.ID.eq(ticket.value()));
        var ofAddress = select(other.ID)
                .from(mine)
                .join(other)
                .on(lower(other.CONTACT_MAIL).eq(lower(mine.CONTACT_MAIL)))
                .where(mine.ID.eq(ticket.value()));
        return db.select(TicketStore.ROW)
                .from(TICKET)
                .where(
                        TICKET.ID.in(ofAccount.union(ofAddress)),
                        TICKET.ID.ne(ticket.value()),
                        TICKET.MERGED_INTO.isNull())
                .orderBy(TICKET.NUMBER.desc())
                .limit(limit)
                .fetch(Record1::value1);
    }

    void viewed(AccountId by, TicketId ticket, Instant at) {
        db.insertInto(LAST_VIEW)
                .set(LAST_VIEW.ACCOUNT, by.value())
                .set(LAST_VIEW.TICKET_ID, ticket.value())
                .set(LAST_VIEW.VIEWED_AT, at)
                .onConflict(LAST_VIEW.ACCOUNT, LAST_VIEW.TICKET_ID)
                .doUpdate()
                .set(LAST_VIEW.VIEWED_AT, at)
                .execute();
    }

    List<TicketRow> lastViewed(AccountId by, TicketId except, int limit) {
        return db.select(TicketStore.ROW)
                .from(LAST_VIEW)
                .join(TICKET)
                .on(TICKET.ID.eq(LAST_VIEW.TICKET_ID))
                .where(
                        LAST_VIEW.ACCOUNT.eq(by.value()),
                        LAST_VIEW.TICKET_ID.ne(except.value()),
                        TICKET.MERGED_INTO.isNull())
                .orderBy(LAST_VIEW.VIEWED_AT.desc())
                .limit(limit)
                .fetch(Record1::value1);
    }

    int forgetViewsBefore(Instant then) {
        return db.deleteFrom(LAST_VIEW).where(LAST_VIEW.VIEWED_AT.lt(then)).execute();
    }
}
