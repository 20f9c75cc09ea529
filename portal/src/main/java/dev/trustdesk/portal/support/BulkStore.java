package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.BulkAction.BULK_ACTION;
import static dev.trustdesk.db.support.tables.BulkActionTicket.BULK_ACTION_TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import dev.trustdesk.db.support.enums.BulkKind;
import dev.trustdesk.db.support.tables.records.BulkActionTicketRecord;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class BulkStore {

    private static final Field<Integer> TICKETS = field(
                    selectCount().from(BULK_ACTION_TICKET).where(BULK_ACTION_TICKET.ACTION_ID.eq(BULK_ACTION.ID)))
            .as("tickets");

    private static final List<Field<?>> BEGUN = List.of(
            BULK_ACTION.ID,
            BULK_ACTION.KIND,
            BULK_ACTION.ASSIGNEE,
            BULK_ACTION.ENTRY_ID,
            BULK_ACTION.PRIORITY,
            BULK_ACTION.TAGS_ADDED,
            BULK_ACTION.TAGS_REMOVED,
            BULK_ACTION.BEGUN_AT,
            TICKETS);

    private final DSLContext db;

    BulkStore(DSLContext db) {
        this.db = db;
    }

    /**
     * How a ticket stood before something was done to it.
     *
     * @param version as which it was left
     * @param priority null of what was done before this was kept
     * @param tagChange what was done to its tags; null if nothing was
     */
    record Before(
            TicketId ticket,
            long version,
            @Nullable AccountId assignee,
            TicketState state,
            @Nullable Instant wakeAt,
            @Nullable String waitingReason,
            @Nullable Priority priority,
            @Nullable Long tagChange) {

        Before withTagChange(long change) {
            return new Before(ticket, version, assignee, state, wakeAt, waitingReason, priority, change);
        }
    }

    record Begun(BulkActionId id, BulkDeed deed, Instant at, int tickets) {}

    BulkActionId begin(BulkDeed deed, AccountId actor, Instant at) {
        return new BulkActionId(db.insertInto(BULK_ACTION)
                .set(BULK_ACTION.KIND, kind(deed))
                .set(BULK_ACTION.ASSIGNEE, deed instanceof BulkDeed.Assign(var to) ? to.value() : null)
                .set(BULK_ACTION.ENTRY_ID, deed instanceof BulkDeed.Resolve(Question.Known(var entry)) ? entry : null)
                .set(BULK_ACTION.PRIORITY, deed instanceof BulkDeed.Prioritize(var to) ? literal(to) : null)
                .set(BULK_ACTION.TAGS_ADDED, deed instanceof BulkDeed.Tag tag ? array(tag.add()) : new String[0])
                .set(BULK_ACTION.TAGS_REMOVED, deed instanceof BulkDeed.Tag tag ? array(tag.remove()) : new String[0])
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
        return db.select(BEGUN)
                .from(BULK_ACTION)
                .where(
                        BULK_ACTION.ACTOR.eq(actor.value()),
                        BULK_ACTION.BEGUN_AT.gt(since),
                        BULK_ACTION.UNDONE_AT.isNull())
                .orderBy(BULK_ACTION.ID.desc())
                .limit(1)
                .fetchOptional(BulkStore::begun);
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

    Begun begun(BulkActionId id) {
        return db.select(BEGUN)
                .from(BULK_ACTION)
                .where(BULK_ACTION.ID.eq(id.value()))
                .fetchSingle(BulkStore::begun);
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
                        row.WAITING_REASON,
                        row.PRIORITY.convertFrom(BulkStore::priority),
                        row.TAG_CHANGE)
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
        record.setPriority(before.priority() == null ? null : literal(before.priority()));
        record.setTagChange(before.tagChange());
        return record;
    }

    private static BulkKind kind(BulkDeed deed) {
        return switch (deed) {
            case BulkDeed.Assign _ -> BulkKind.assign;
            case BulkDeed.Unassign _ -> BulkKind.unassign;
            case BulkDeed.Resolve _ -> BulkKind.resolve;
            case BulkDeed.Open _ -> BulkKind.open;
            case BulkDeed.Prioritize _ -> BulkKind.prioritize;
            case BulkDeed.Tag _ -> BulkKind.tag;
        };
    }

    private static Begun begun(Record row) {
        return new Begun(
                new BulkActionId(row.get(BULK_ACTION.ID)),
                deed(row),
                row.get(BULK_ACTION.BEGUN_AT),
                Objects.requireNonNull(row.get(TICKETS)));
    }

    private static BulkDeed deed(Record row) {
        return switch (row.get(BULK_ACTION.KIND)) {
            case assign -> new BulkDeed.Assign(new AccountId(Objects.requireNonNull(row.get(BULK_ACTION.ASSIGNEE))));
            case unassign -> new BulkDeed.Unassign();
            case resolve -> new BulkDeed.Resolve(QuestionStore.question(row.get(BULK_ACTION.ENTRY_ID)));
            case open -> new BulkDeed.Open();
            case prioritize -> new BulkDeed.Prioritize(Objects.requireNonNull(priority(row.get(BULK_ACTION.PRIORITY))));
            case tag ->
                new BulkDeed.Tag(Set.of(row.get(BULK_ACTION.TAGS_ADDED)), Set.of(row.get(BULK_ACTION.TAGS_REMOVED)));
        };
    }

    private static String[] array(Collection<String> tags) {
        return tags.toArray(String[]::new);
    }

    private static dev.trustdesk.db.support.enums.Priority literal(Priority priority) {
        return dev.trustdesk.db.support.enums.Priority.valueOf(priority.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Priority priority(dev.trustdesk.db.support.enums.@Nullable Priority stored) {
        return stored == null ? null : Priority.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }
}
