package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static dev.trustdesk.db.support.tables.TicketSearch.TICKET_SEARCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the queue. Never counts what it shows, and never skips over what comes before: a page begins after a ticket's place. */
@Repository
class QueueStore {

    private static final Duration SOON = Duration.ofHours(12);

    private static final int NEAR = 20_000;
    private static final int FAR = 10 * NEAR;

    // A page of what 1 in 1,000 hold stands in the first, of what 1 in 10,000 hold in both.
    private static final int NEAR_BLOCKS = 3;
    private static final int FAR_BLOCKS = 24;

    // Words that fewer than 1 in 100 of the newest tickets hold are rare.
    private static final int LOOKED_AT = 300;
    private static final int OFTEN = 3;

    private final DSLContext db;

    QueueStore(DSLContext db) {
        this.db = db;
    }

    /**
     * A part of the queue that lies together in an index.
     *
     * @param byWords found by its words and not by its place
     * @param among of what is found by its words, where it is looked for; null for everywhere
     */
    record Stretch(
            Condition range, boolean byWords, @Nullable NumberBlocks among) {}

    /** The first tickets of a stretch of the queue, see {@link #stretchesAfter}. */
    List<TicketRow> page(QueueQuery query, Stretch stretch, AccountId me, Instant now, int limit) {
        if (stretch.byWords()) {
            return pageByWords(query, stretch, me, now, limit);
        }
        return db.select(TicketStore.ROW)
                .from(tables(query))
                .where(matches(query, me, now).and(stretch.range()))
                .orderBy(order(query))
                .limit(limit)
                .fetch(Record1::value1);
    }

    // What holds the words is found first and as a whole, so that nothing is read in the order of numbers to find it.
    private List<TicketRow> pageByWords(QueueQuery query, Stretch stretch, AccountId me, Instant now, int limit) {
        var found = name("found")
                .asMaterialized(select(TICKET_SEARCH.NUMBER)
                        .from(TICKET_SEARCH)
                        .where(found(query.search().orElseThrow(), stretch.among())));
        var number = field(name("found", TICKET_SEARCH.NUMBER.getName()), TICKET_SEARCH.NUMBER.getDataType());
        // By the ticket's number, not the index's: else that index would be read for the whole range to find a few in
        // it.
        return db.with(found)
                .select(TicketStore.ROW)
                .from(found)
                .join(TICKET)
                .on(TICKET.NUMBER.eq(number))
                .where(matches(query.filter(), me, now).and(stretch.range()))
                .orderBy(number.desc())
                .limit(limit)
                .fetch(Record1::value1);
    }

    /** The same tickets, of which only what a deed for many of them depends on is told. */
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

    /**
     * Lets the planner look at the words that are asked for, and keeps it from what costs more than these short statements: reading
     * both tables side by side for a few rows, and compiling.
     */
    void planForWords() {
        db.execute(
                "set local plan_cache_mode = force_custom_plan; set local enable_mergejoin = off; set local jit = off");
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

    /**
     * What of the queue comes after a ticket's place: stretches that follow each other, each a range of an index. One condition for all
     * would read everything before the place as well.
     */
    static List<Stretch> stretchesAfter(QueueQuery query, @Nullable TicketRow row) {
        if (query.search().isPresent()) {
            return searchedAfter(row);
        }
        var ranges = row == null ? List.<Condition>of(noCondition()) : rangesAfter(query, row);
        return ranges.stream().map(range -> new Stretch(range, false, null)).toList();
    }

    /** Where what is rarely met comes after a place: found by its words, among the newest first. */
    List<Stretch> rareAfter(TicketSearch search, @Nullable TicketRow row) {
        if (search.isOneThing()) {
            return List.of(new Stretch(row == null ? noCondition() : TICKET.NUMBER.lt(row.number()), true, null));
        }
        var end = row == null ? newest() + 1 : row.number();
        var near = NumberBlocks.before(end, NEAR_BLOCKS);
        var far = NumberBlocks.before(near.from(), FAR_BLOCKS);
        return List.of(
                new Stretch(TICKET.NUMBER.lt(end), true, near),
                new Stretch(noCondition(), true, far),
                new Stretch(TICKET.NUMBER.lt(far.from()), true, null));
    }

    private long newest() {
        return db.select(coalesce(max(TICKET_SEARCH.NUMBER), 0L))
                .from(TICKET_SEARCH)
                .fetchSingle()
                .value1();
    }

    /**
     * Whether few tickets hold what is looked for, as far as the newest ones tell. What many hold is soon met among the newest; of what
     * few hold, the index of words finds all at once. The planner cannot know which it is: it guesses the same of every beginning of a
     * word.
     */
    boolean isRare(TicketSearch search) {
        if (search.isOneThing()) {
            return true;
        }
        var newest = select(TICKET_SEARCH.WORDS)
                .from(TICKET_SEARCH)
                .orderBy(TICKET_SEARCH.NUMBER.desc())
                .limit(LOOKED_AT)
                .asTable("newest");
        var words = Objects.requireNonNull(newest.field(TICKET_SEARCH.WORDS));
        return db.fetchCount(selectOne().from(newest).where(found(words, search))) < OFTEN;
    }

    private static List<Stretch> searchedAfter(@Nullable TicketRow row) {
        var end = row == null
                ? field(select(max(TICKET_SEARCH.NUMBER).plus(1)).from(TICKET_SEARCH))
                : DSL.val(row.number());
        var near = end.minus(NEAR);
        var far = end.minus(FAR);
        return List.of(
                new Stretch(TICKET_SEARCH.NUMBER.lt(end).and(TICKET_SEARCH.NUMBER.ge(near)), false, null),
                new Stretch(TICKET_SEARCH.NUMBER.lt(near).and(TICKET_SEARCH.NUMBER.ge(far)), false, null),
                new Stretch(TICKET.NUMBER.lt(far), true, null));
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
        if (query.search().isPresent()) {
            return List.of(TICKET_SEARCH.NUMBER.desc());
        }
        return switch (query.sort()) {
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
        return query.search().map(QueueStore::found).orElse(noCondition()).and(matches(query.filter(), me, now));
    }

    private static Condition found(TicketSearch search) {
        return found(TICKET_SEARCH.WORDS, search);
    }

    private static Condition found(TicketSearch search, @Nullable NumberBlocks among) {
        return among == null
                ? found(search)
                : DSL.condition(
                        "{0} @@ (support.searched({1}, {2}) && {3}::tsquery)",
                        TICKET_SEARCH.WORDS,
                        DSL.val(search.words().toArray(String[]::new)),
                        DSL.val(search.whole()),
                        DSL.val(among.asQuery()));
    }

    private static Condition found(Field<?> words, TicketSearch search) {
        return DSL.condition(
                "{0} @@ support.searched({1}, {2})",
                words, DSL.val(search.words().toArray(String[]::new)), DSL.val(search.whole()));
    }

    private static Condition matches(QueueFilter filter, AccountId me, Instant now) {
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
