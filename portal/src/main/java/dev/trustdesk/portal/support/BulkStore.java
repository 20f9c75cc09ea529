package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.BulkAction.BULK_ACTION;
import static dev.trustdesk.db.support.tables.BulkActionTicket.BULK_ACTION_TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import dev.trustdesk.db.support.enums.BulkKind;
import dev.trustdesk.db.support.tables.records.BulkActionTicketRecord;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class BulkStore {

    private final DSLContext db;

    BulkStore(DSLContext db) {
        this.db = db;
    }

    /**
     * How a ticket stood before something was done to it.
     *
     * @param version as which it was left
     */
    record Before(
            TicketId ticket,
            long version,
            @Nullable AccountId assignee,
            TicketState state,
            @Nullable Instant wakeAt,
            @Nullable String waitingReason) {

        static Before of(TicketHead head, @Nullable AccountId assignee, long left) {
            return new Before(head.id(), left, assignee, head.state(), head.wakeAt(), head.waitingReason());
        }
    }

    record Begun(BulkActionId id, BulkDeed deed, Instant at, int tickets) {}

    BulkActionId begin(BulkDeed deed, AccountId actor, Instant at) {
        return new BulkActionId(db.insertInto(BULK_ACTION)
                .set(BULK_ACTION.KIND, kind(deed))
                .set(BULK_ACTION.ASSIGNEE, deed instanceof BulkDeed.Assign(var to) ? to.value() : null)
                .set(BULK_ACTION.ENTRY_ID, deed instanceof BulkDeed.Resolve(Question.Known(var entry)) ? entry : null)
                .set(BULK_ACTION.ACTOR, actor.value())
                .set(BULK_ACTION.BEGUN_AT, at)
                .returningResult(BULK_ACTION.ID)
                .fetchSingle()
                .value1());
    }

    void keep(BulkActionId action, Collection<Before> tickets) {
        var records = tickets.stream().map(before -> record(action, before)).toList();
        if (!records.isEmpty()) {
            db.insertInto(BULK_ACTION_TICKET).set(records).execute();
        }
    }

    /** What an account has done last and not taken back, if it was since then. */
    Optional<Begun> latest(AccountId actor, Instant since) {
        return db.select(
                        BULK_ACTION.ID.convertFrom(BulkActionId::new),
                        BULK_ACTION.KIND,
                        BULK_ACTION.ASSIGNEE,
                        BULK_ACTION.ENTRY_ID,
                        BULK_ACTION.BEGUN_AT,
                        field(selectCount()
                                .from(BULK_ACTION_TICKET)
                                .where(BULK_ACTION_TICKET.ACTION_ID.eq(BULK_ACTION.ID))))
                .from(BULK_ACTION)
                .where(
                        BULK_ACTION.ACTOR.eq(actor.value()),
                        BULK_ACTION.BEGUN_AT.gt(since),
                        BULK_ACTION.UNDONE_AT.isNull())
                .orderBy(BULK_ACTION.ID.desc())
                .limit(1)
                .fetchOptional(found -> new Begun(
                        found.value1(),
                        deed(found.value2(), found.value3(), found.value4()),
                        found.value5(),
                        found.value6()));
    }

    /** When an account began it; empty if it is not theirs or has been taken back. Held until the transaction ends. */
    Optional<Instant> lockBegun(BulkActionId id, AccountId actor) {
        return db.select(BULK_ACTION.BEGUN_AT)
                .from(BULK_ACTION)
                .where(
                        BULK_ACTION.ID.eq(id.value()),
                        BULK_ACTION.ACTOR.eq(actor.value()),
                        BULK_ACTION.UNDONE_AT.isNull())
                .forNoKeyUpdate()
                .fetchOptional(BULK_ACTION.BEGUN_AT);
    }

    Instant begunAt(BulkActionId id) {
        return db.select(BULK_ACTION.BEGUN_AT)
                .from(BULK_ACTION)
                .where(BULK_ACTION.ID.eq(id.value()))
                .fetchOptional(BULK_ACTION.BEGUN_AT)
                .orElseThrow();
    }

    void markUndone(BulkActionId id, Instant at) {
        db.update(BULK_ACTION)
                .set(BULK_ACTION.UNDONE_AT, at)
                .where(BULK_ACTION.ID.eq(id.value()))
                .execute();
    }

    /** Some of the tickets that it changed, in the order of their ids. */
    List<Before> of(BulkActionId id, @Nullable TicketId after, int limit) {
        var row = BULK_ACTION_TICKET;
        return db.select(
                        row.TICKET_ID.convertFrom(TicketId::new),
                        row.VERSION,
                        row.ASSIGNEE.convertFrom(TicketStore::account),
                        row.STATE.convertFrom(literal ->
                                TicketState.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                        row.WAKE_AT,
                        row.WAITING_REASON)
                .from(row)
                .where(row.ACTION_ID.eq(id.value()))
                .and(after == null ? org.jooq.impl.DSL.noCondition() : row.TICKET_ID.gt(after.value()))
                .orderBy(row.TICKET_ID)
                .limit(limit)
                .fetch(Records.mapping(Before::new));
    }

    int deleteBegunBefore(Instant end) {
        return db.deleteFrom(BULK_ACTION).where(BULK_ACTION.BEGUN_AT.lt(end)).execute();
    }

    private static BulkActionTicketRecord record(BulkActionId action, Before before) {
        var record = new BulkActionTicketRecord();
        record.setActionId(action.value());
        record.setTicketId(before.ticket().value());
        record.setVersion(before.version());
        record.setAssignee(before.assignee() == null ? null : before.assignee().value());
        record.setState(TicketStore.literal(before.state()));
        record.setWakeAt(before.wakeAt());
        record.setWaitingReason(before.waitingReason());
        return record;
    }

    private static BulkKind kind(BulkDeed deed) {
        return switch (deed) {
            case BulkDeed.Assign _ -> BulkKind.assign;
            case BulkDeed.Unassign _ -> BulkKind.unassign;
            case BulkDeed.Resolve _ -> BulkKind.resolve;
        };
    }

    private static BulkDeed deed(BulkKind kind, @Nullable UUID assignee, @Nullable String entry) {
        return switch (kind) {
            case assign -> new BulkDeed.Assign(new AccountId(Objects.requireNonNull(assignee)));
            case unassign -> new BulkDeed.Unassign();
            case resolve -> new BulkDeed.Resolve(QuestionStore.question(entry));
        };
    }
}
