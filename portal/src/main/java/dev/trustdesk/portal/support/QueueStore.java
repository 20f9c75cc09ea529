package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static dev.trustdesk.db.support.tables.TicketSearch.TICKET_SEARCH;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the queue. Never counts what it shows, and never skips over what comes before: a page begins after a ticket's place. */
@Repository
class QueueStore {

    private static final Duration SOON = Duration.ofHours(12);

    private final DSLContext db;

    QueueStore(DSLContext db) {
        this.db = db;
    }

    /**
     * The tickets that follow one, or the first ones: read range by range of an index, as one condition for all would read everything
     * before the place as well.
     */
    List<TicketRow> page(QueueQuery query, @Nullable TicketRow after, AccountId me, Instant now, int limit) {
        var ranges = after == null ? List.<Condition>of(noCondition()) : rangesAfter(query, after);
        var page = new ArrayList<TicketRow>();
        for (var range : ranges) {
            if (page.size() < limit) {
                db.select(TicketStore.ROW)
                        .from(TICKET)
                        .where(matches(query.filter(), me, now).and(range))
                        .orderBy(order(query.sort()))
                        .limit(limit - page.size())
                        .forEach(found -> page.add(found.value1()));
            }
        }
        return page;
    }

    /** All that match, of which only what a deed for many of them depends on is told. */
    List<BulkPlan.Candidate> candidates(QueueQuery query, AccountId me, Instant now, int limit) {
        return db.select(
                        TICKET.ID.convertFrom(TicketId::new),
                        TicketStore.STATE,
                        TICKET.ASSIGNEE.convertFrom(TicketStore::account),
                        TICKET.UNANSWERED,
                        TicketStore.PRIORITY,
                        field(TICKET.MERGED_INTO.isNotNull()))
                .from(tables(query))
                .where(matches(query, me, now))
                .orderBy(order(query))
                .limit(limit)
                .fetch(Records.mapping(BulkPlan.Candidate::untagged));
    }

    QueueCount count(QueueFilter filter, AccountId me, Instant now) {
        return new QueueCount(db.fetchCount(
                selectOne().from(TICKET).where(matches(filter, me, now)).limit(QueueCount.LIMIT)));
    }

    /** No statement of this transaction takes longer: a number that nobody waits for is not worth more. */
    void hurry(Duration most) {
        db.execute("set local statement_timeout = " + most.toMillis());
    }

    /** Holds the ticket that is due first among those that nobody else has in hand; passes over what somebody is just taking. */
    Optional<TicketId> holdNext(AccountId me, Optional<TicketId> except) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(
                        DSL.condition(TICKET.UNANSWERED),
                        TICKET.NEXT_DUE_AT.isNotNull(),
                        TICKET.ASSIGNEE.isNull().or(TICKET.ASSIGNEE.eq(me.value())),
                        except.map(id -> TICKET.ID.ne(id.value())).orElse(noCondition()))
                .orderBy(TICKET.NEXT_DUE_AT, TICKET.CHANGED_AT.desc(), TICKET.NUMBER)
                .limit(1)
                .forNoKeyUpdate()
                .skipLocked()
                .fetchOptional(found -> new TicketId(found.value1()));
    }

    private static List<Condition> rangesAfter(QueueQuery query, TicketRow row) {
        return switch (query.sort()) {
            case DUE -> afterDue(row);
            case CHANGED ->
                List.of(DSL.row(TICKET.CHANGED_AT, TICKET.NUMBER).lt(DSL.row(row.changedAt(), row.number())));
            case NEWEST ->
                List.of(DSL.row(TICKET.CREATED_AT, TICKET.NUMBER).lt(DSL.row(row.createdAt(), row.number())));
            case OLDEST ->
                List.of(DSL.row(TICKET.CREATED_AT, TICKET.NUMBER).gt(DSL.row(row.createdAt(), row.number())));
        };
    }

    private static List<Condition> afterDue(TicketRow row) {
        var behind = TICKET.CHANGED_AT
                .le(row.changedAt())
                .and(TICKET.CHANGED_AT.lt(row.changedAt()).or(TICKET.NUMBER.gt(row.number())));
        var due = row.nextDueAt();
        return due == null
                ? List.of(TICKET.NEXT_DUE_AT.isNull().and(behind))
                : List.of(
                        TICKET.NEXT_DUE_AT.eq(due).and(behind),
                        TICKET.NEXT_DUE_AT.gt(due),
                        TICKET.NEXT_DUE_AT.isNull());
    }

    private static List<OrderField<?>> order(QueueQuery query) {
        return query.search().isPresent() ? List.of(TICKET_SEARCH.NUMBER.desc()) : order(query.sort());
    }

    private static List<OrderField<?>> order(QueueSort sort) {
        return switch (sort) {
            case DUE -> List.of(TICKET.NEXT_DUE_AT.asc(), TICKET.CHANGED_AT.desc(), TICKET.NUMBER.asc());
            case CHANGED -> List.of(TICKET.CHANGED_AT.desc(), TICKET.NUMBER.desc());
            case NEWEST -> List.of(TICKET.CREATED_AT.desc(), TICKET.NUMBER.desc());
            case OLDEST -> List.of(TICKET.CREATED_AT.asc(), TICKET.NUMBER.asc());
        };
    }

    private static Table<? extends Record> tables(QueueQuery query) {
        return query.search().isPresent()
                ? TICKET.join(TICKET_SEARCH).on(TICKET_SEARCH.NUMBER.eq(TICKET.NUMBER))
                : TICKET;
    }

    private static Condition matches(QueueQuery query, AccountId me, Instant now) {
        return query.search()
                .map(SearchedQueueStore::holds)
                .orElse(noCondition())
                .and(matches(query.filter(), me, now));
    }

    static Condition matches(QueueFilter filter, AccountId me, Instant now) {
        return inView(filter.view(), me, now)
                .and(
                        filter.category() == null
                                ? noCondition()
                                : TICKET.CATEGORY.eq(dev.trustdesk.db.support.enums.Category.valueOf(
                                        filter.category().name().toLowerCase(Locale.ROOT))))
                .and(
                        filter.language() == null
                                ? noCondition()
                                : TICKET.LANGUAGE.eq(filter.language().tag()))
                .and(assignedTo(filter))
                .and(filter.exchange() == null ? noCondition() : atExchange(filter.exchange()))
                .and(filter.sample() == null ? noCondition() : TICKET.SAMPLE.eq(filter.sample()));
    }

    // By "like" and not by "starts with": that is what the index answers.
    private static Condition atExchange(String beginning) {
        var literally = beginning
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return lower(TICKET.EXCHANGE).like(literally + "%");
    }

    private static Condition assignedTo(QueueFilter filter) {
        if (filter.unassigned()) {
            return TICKET.ASSIGNEE.isNull();
        }
        return filter.assignee() == null
                ? noCondition()
                : TICKET.ASSIGNEE.eq(filter.assignee().value());
    }

    private static Condition inView(QueueView view, AccountId me, Instant now) {
        return switch (view) {
            case UNANSWERED -> DSL.condition(TICKET.UNANSWERED);
            case DUE_SOON -> TICKET.NEXT_DUE_AT.ge(now).and(TICKET.NEXT_DUE_AT.lt(now.plus(SOON)));
            case OVERDUE -> TICKET.NEXT_DUE_AT.lt(now);
            case WAITING -> TICKET.WAKE_AT.isNotNull();
            case MINE ->
                TICKET.ASSIGNEE
                        .eq(me.value())
                        .and(TICKET.STATE.ne(dev.trustdesk.db.support.enums.TicketState.resolved));
            case ALL -> noCondition();
        };
    }
}
