package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Merge.MERGE;
import static dev.trustdesk.db.support.tables.Message.MESSAGE;
import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import dev.trustdesk.db.support.enums.MessageKind;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Tickets that were merged or split. */
@Repository
class MergeStore {

    // Any number, as long as nothing else in the database locks the same.
    private static final long MERGING = 4_209L;

    private final DSLContext db;

    MergeStore(DSLContext db) {
        this.db = db;
    }

    /** One merge at a time, so that two cannot make a cycle together or wait for each other. */
    void takeTurns() {
        db.select(function("pg_advisory_xact_lock", SQLDataType.OTHER, inline(MERGING)))
                .execute();
    }

    void add(TicketHead source, TicketId target, AccountId by, Instant at) {
        db.insertInto(MERGE)
                .set(MERGE.SOURCE, source.id().value())
                .set(MERGE.TARGET, target.value())
                .set(MERGE.MERGED_AT, at)
                .set(MERGE.MERGED_BY, by.value())
                .set(MERGE.STATE_BEFORE, TicketStore.literal(source.state()))
                .set(MERGE.WAKE_AT, source.wakeAt())
                .set(MERGE.WAITING_REASON, source.waitingReason())
                .execute();
    }

    /** The merge of this ticket into another, unless it was undone. */
    Optional<Merge> merge(TicketId source) {
        return db.selectFrom(MERGE)
                .where(MERGE.SOURCE.eq(source.value()), MERGE.UNDONE_AT.isNull())
                .fetchOptional(found -> new Merge(
                        found.getId(),
                        new TicketId(found.getTarget()),
                        found.getMergedAt(),
                        dev.trustdesk.portal.sla.TicketState.valueOf(
                                found.getStateBefore().getLiteral().toUpperCase(Locale.ROOT)),
                        found.getWakeAt() == null || found.getWaitingReason() == null
                                ? Optional.empty()
                                : Optional.of(new TicketHead.Waiting(found.getWaitingReason(), found.getWakeAt()))));
    }

    void undo(UUID merge, AccountId by, Instant at) {
        db.update(MERGE)
                .set(MERGE.UNDONE_AT, at)
                .set(MERGE.UNDONE_BY, by.value())
                .where(MERGE.ID.eq(merge))
                .execute();
    }

    /** Everything that was merged into this ticket, or into something merged into it. */
    Set<TicketId> below(TicketId ticket) {
        var below = tree(ticket);
        return new HashSet<>(db.withRecursive(below)
                .select(below.field("id", UUID.class))
                .from(below)
                .fetch(found -> new TicketId(found.value1())));
    }

    /** Of these, what the account of the ticket's requester has asked. */
    Set<TicketId> ofSameAccount(TicketId ticket) {
        var below = tree(ticket);
        var other = TICKET.as("other");
        return new HashSet<>(db.withRecursive(below)
                .select(other.ID)
                .from(below)
                .join(other)
                .on(other.ID.eq(below.field("id", UUID.class)))
                .join(TICKET)
                .on(TICKET.ID.eq(ticket.value()).and(TICKET.REQUESTER_ACCOUNT.eq(other.REQUESTER_ACCOUNT)))
                .fetch(found -> new TicketId(found.value1())));
    }

    private static CommonTableExpression<Record1<UUID>> tree(TicketId ticket) {
        var id = field(name("below", "id"), UUID.class);
        return name("below")
                .fields("id")
                .as(select(TICKET.ID)
                        .from(TICKET)
                        .where(TICKET.MERGED_INTO.eq(ticket.value()))
                        .union(select(TICKET.ID)
                                .from(TICKET)
                                .join(table(name("below")))
                                .on(TICKET.MERGED_INTO.eq(id))));
    }

    /** Somebody wrote in public on one of these tickets after this instant. */
    boolean talkedSince(Collection<TicketId> tickets, Instant then) {
        return db.fetchExists(selectOne()
                .from(MESSAGE)
                .where(
                        MESSAGE.TICKET_ID.in(
                                tickets.stream().map(TicketId::value).toList()),
                        MESSAGE.KIND.in(MessageKind.request, MessageKind.reply),
                        MESSAGE.RECEIVED_AT.gt(then)));
    }

    /** What a split ticket has from the one that it came from. */
    void splitFrom(TicketId made, TicketId source) {
        var origin = TICKET.as("origin");
        db.update(TICKET)
                .set(TICKET.SPLIT_FROM, origin.ID)
                .set(TICKET.REQUESTER_ACCOUNT, origin.REQUESTER_ACCOUNT)
                .set(TICKET.ASSIGNEE, origin.ASSIGNEE)
                .from(origin)
                .where(TICKET.ID.eq(made.value()), origin.ID.eq(source.value()))
                .execute();
    }

    /** A merge that can be undone. */
    record Merge(
            UUID id,
            TicketId target,
            Instant at,
            dev.trustdesk.portal.sla.TicketState stateBefore,
            Optional<TicketHead.Waiting> waitingBefore) {}
}
