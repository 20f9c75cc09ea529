package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static dev.trustdesk.db.support.tables.TicketSearch.TICKET_SEARCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds tickets by what is written in them, newest first (ADR 0023). How often a word is met decides how it is looked for, and the
 * planner cannot know that: it guesses the same of every beginning of a word.
 */
@Repository
class SearchedQueueStore {

    // Many tickets of a page stand among so many; where a filter leaves out most of them, among so many more.
    private static final int NEAR = 20_000;
    private static final int FAR = 10 * NEAR;

    // What is rare only among the very newest is met in the first of them; a page of what 1 in 1,000 hold, in all.
    private static final int NEAREST_BLOCKS = 1;
    private static final int NEAR_BLOCKS = 5;

    // Words that fewer than 1 in 100 of the newest tickets hold are rare.
    private static final int LOOKED_AT = 300;
    private static final int OFTEN = 3;

    private final DSLContext db;

    SearchedQueueStore(DSLContext db) {
        this.db = db;
    }

    /**
     * A range of numbers.
     *
     * @param before the number after the newest of it
     * @param walked read ticket by ticket, newest first; else what the index of words finds
     * @param among what the index leaves out; null for nothing
     */
    private record Stretch(
            long from,
            long before,
            boolean walked,
            @Nullable NumberBlocks among) {}

    /** What the newest tickets tell. */
    private record Newest(long number, int found) {}

    /**
     * The first tickets that hold what is looked for.
     *
     * @param filter what else must be true of a ticket
     * @param after where to go on; null for the beginning
     */
    List<TicketRow> page(TicketSearch search, Condition filter, @Nullable TicketRow after, int limit) {
        planForWords();
        var page = new ArrayList<TicketRow>();
        for (var stretch : stretches(search, after)) {
            if (page.size() < limit) {
                page.addAll(
                        stretch.walked()
                                ? walked(search, filter, stretch, limit - page.size())
                                : found(search, filter, stretch, limit - page.size()));
            }
        }
        return page;
    }

    /**
     * Lets the planner look at the words that are asked for, and keeps it from what costs more than these short statements: reading
     * both tables side by side for a few rows, and compiling.
     */
    void planForWords() {
        db.execute(
                "set local plan_cache_mode = force_custom_plan; set local enable_mergejoin = off; set local jit = off");
    }

    static Condition holds(TicketSearch search) {
        return holds(TICKET_SEARCH.WORDS, search);
    }

    // What many hold is soon met among the newest; of what few hold, the index of words finds all at once.
    private List<Stretch> stretches(TicketSearch search, @Nullable TicketRow after) {
        if (search.isOneThing()) {
            return List.of(new Stretch(0, after == null ? Long.MAX_VALUE : after.number(), false, null));
        }
        var newest = newest(search);
        var end = after == null ? newest.number() + 1 : after.number();
        if (newest.found() < OFTEN) {
            var nearest = NumberBlocks.before(end, NEAREST_BLOCKS);
            var near = NumberBlocks.before(nearest.from(), NEAR_BLOCKS);
            return List.of(
                    new Stretch(nearest.from(), end, false, nearest),
                    new Stretch(near.from(), nearest.from(), false, near),
                    new Stretch(0, near.from(), false, null));
        }
        return List.of(
                new Stretch(end - NEAR, end, true, null),
                new Stretch(end - FAR, end - NEAR, true, null),
                new Stretch(0, end - FAR, false, null));
    }

    private Newest newest(TicketSearch search) {
        var newest = select(TICKET_SEARCH.NUMBER, TICKET_SEARCH.WORDS)
                .from(TICKET_SEARCH)
                .orderBy(TICKET_SEARCH.NUMBER.desc())
                .limit(LOOKED_AT)
                .asTable("newest");
        var words = Objects.requireNonNull(newest.field(TICKET_SEARCH.WORDS));
        return db.select(
                        coalesce(max(newest.field(TICKET_SEARCH.NUMBER)), 0L),
                        count().filterWhere(holds(words, search)))
                .from(newest)
                .fetchSingle(Records.mapping(Newest::new));
    }

    // Else the planner reads the index of words, which finds them all, or sorts the whole range.
    private List<TicketRow> walked(TicketSearch search, Condition filter, Stretch stretch, int limit) {
        db.execute("set local enable_bitmapscan = off; set local enable_sort = off");
        var page = db.select(TicketStore.ROW)
                .from(TICKET_SEARCH)
                .join(TICKET)
                .on(TICKET.NUMBER.eq(TICKET_SEARCH.NUMBER))
                .where(
                        TICKET_SEARCH.NUMBER.ge(stretch.from()),
                        TICKET_SEARCH.NUMBER.lt(stretch.before()),
                        holds(search),
                        filter)
                .orderBy(TICKET_SEARCH.NUMBER.desc())
                .limit(limit)
                .fetch(Record1::value1);
        db.execute("set local enable_bitmapscan = on; set local enable_sort = on");
        return page;
    }

    // What holds the words is found first and as a whole, and put in order, so that of the tickets themselves only a
    // page is read.
    private List<TicketRow> found(TicketSearch search, Condition filter, Stretch stretch, int limit) {
        var found = name("found")
                .asMaterialized(select(TICKET_SEARCH.NUMBER)
                        .from(TICKET_SEARCH)
                        .where(holds(search, stretch.among()))
                        .orderBy(TICKET_SEARCH.NUMBER.desc()));
        var number = field(name("found", TICKET_SEARCH.NUMBER.getName()), TICKET_SEARCH.NUMBER.getDataType());
        // By the ticket's number, not the index's: else that index would be read for the whole range to find a few in
        // it.
        return db.with(found)
                .select(TicketStore.ROW)
                .from(found)
                .join(TICKET)
                .on(TICKET.NUMBER.eq(number))
                .where(filter, TICKET.NUMBER.ge(stretch.from()), TICKET.NUMBER.lt(stretch.before()))
                .orderBy(number.desc())
                .limit(limit)
                .fetch(Record1::value1);
    }

    private static Condition holds(TicketSearch search, @Nullable NumberBlocks among) {
        return among == null
                ? holds(search)
                : DSL.condition(
                        "{0} @@ (support.searched({1}, {2}) && {3}::tsquery)",
                        TICKET_SEARCH.WORDS,
                        DSL.val(search.words().toArray(String[]::new)),
                        DSL.val(search.whole()),
                        DSL.val(among.asQuery()));
    }

    private static Condition holds(Field<?> words, TicketSearch search) {
        return DSL.condition(
                "{0} @@ support.searched({1}, {2})",
                words, DSL.val(search.words().toArray(String[]::new)), DSL.val(search.whole()));
    }
}
