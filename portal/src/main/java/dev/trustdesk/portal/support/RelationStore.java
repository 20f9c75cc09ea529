package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.DeletedTicket.DELETED_TICKET;
import static dev.trustdesk.db.support.tables.LastView.LAST_VIEW;
import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static dev.trustdesk.db.support.tables.TicketLink.TICKET_LINK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.support.enums.TicketState;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableLike;
import org.springframework.stereotype.Repository;

/** How tickets belong together, and who looked at which. */
@Repository
class RelationStore {

    private static final Relation.Kind[] KINDS = Relation.Kind.values();

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

    /** Other tickets by what they are to this one, in the order of {@link Relation.Kind} and of their numbers. */
    List<Relation> of(TicketId ticket) {
        var id = ticket.value();
        var other = table(related(TICKET.FOLLOWS, Relation.Kind.GOES_ON_FROM, TICKET, TICKET.ID.eq(id))
                        .unionAll(related(TICKET.ID, Relation.Kind.GOES_ON_IN, TICKET, TICKET.FOLLOWS.eq(id)))
                        .unionAll(related(TICKET.MERGED_INTO, Relation.Kind.MERGED_INTO, TICKET, TICKET.ID.eq(id)))
                        .unionAll(related(TICKET.ID, Relation.Kind.MERGED_HERE, TICKET, TICKET.MERGED_INTO.eq(id)))
                        .unionAll(related(TICKET.SPLIT_FROM, Relation.Kind.SPLIT_FROM, TICKET, TICKET.ID.eq(id)))
                        .unionAll(related(TICKET.ID, Relation.Kind.SPLIT_OFF, TICKET, TICKET.SPLIT_FROM.eq(id)))
                        .unionAll(linked(
                                TICKET_LINK.TO_TICKET, Relation.Kind.DUPLICATE_OF, TICKET_LINK.FROM_TICKET.eq(id)))
                        .unionAll(linked(
                                TICKET_LINK.FROM_TICKET, Relation.Kind.HAS_DUPLICATE, TICKET_LINK.TO_TICKET.eq(id))))
                .as("other", "id", "kind");
        var kind = other.field("kind", Integer.class);
        return db.select(TicketStore.ROW, kind)
                .from(other)
                .join(TICKET)
                .on(TICKET.ID.eq(other.field("id", UUID.class)))
                .orderBy(kind, TICKET.NUMBER)
                .fetch(found -> new Relation(found.value1(), KINDS[found.value2()]));
    }

    private static Select<Record2<UUID, Integer>> related(
            Field<UUID> other, Relation.Kind kind, TableLike<?> from, Condition condition) {
        return select(other, inline(kind.ordinal())).from(from).where(condition, other.isNotNull());
    }

    private static Select<Record2<UUID, Integer>> linked(
            Field<UUID> other, Relation.Kind ifDuplicate, Condition condition) {
        var kind = when(
                        TICKET_LINK.KIND.eq(dev.trustdesk.db.support.enums.LinkKind.related),
                        inline(Relation.Kind.RELATED.ordinal()))
                .otherwise(inline(ifDuplicate.ordinal()));
        return select(other, kind).from(TICKET_LINK).where(condition);
    }

    /** Numbers by id; what is no ticket is left out. */
    /** Of tickets that are there, and of those that are deleted. */
    Map<UUID, Long> numbers(Set<UUID> ids) {
        return db.select(TICKET.ID, TICKET.NUMBER)
                .from(TICKET)
                .where(TICKET.ID.in(ids))
                .unionAll(select(DELETED_TICKET.TICKET_ID, DELETED_TICKET.NUMBER)
                        .from(DELETED_TICKET)
                        .where(DELETED_TICKET.TICKET_ID.in(ids)))
                .fetchMap(TICKET.ID, TICKET.NUMBER);
    }

    Optional<TicketId> byNumber(long number) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.NUMBER.eq(number))
                .fetchOptional(found -> new TicketId(found.value1()));
    }

    /** Other tickets of the same account or mail address, the latest first. */
    List<TicketRow> ofSameRequester(TicketId ticket, int limit) {
        return ofSameRequester(ticket, limit, noCondition());
    }

    /** Of these the older ones that are open and not linked to it. */
    List<TicketRow> olderOfSameRequester(TicketRow row, int limit) {
        var id = row.id().value();
        var linked = selectOne()
                .from(TICKET_LINK)
                .where(TICKET_LINK
                        .FROM_TICKET
                        .eq(TICKET.ID)
                        .and(TICKET_LINK.TO_TICKET.eq(id))
                        .or(TICKET_LINK.TO_TICKET.eq(TICKET.ID).and(TICKET_LINK.FROM_TICKET.eq(id))));
        return ofSameRequester(
                row.id(),
                limit,
                TICKET.NUMBER
                        .lt(row.number())
                        .and(TICKET.STATE.ne(TicketState.resolved))
                        .andNotExists(linked));
    }

    private List<TicketRow> ofSameRequester(TicketId ticket, int limit, Condition wanted) {
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
                        TICKET.MERGED_INTO.isNull(),
                        wanted)
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
