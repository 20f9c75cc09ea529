package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.trustdesk.portal.identity.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class QueueStore {

    private static final Duration SOON = Duration.ofHours(12);

    private final DSLContext db;

    QueueStore(DSLContext db) {
        this.db = db;
    }

    /** Due soonest first, so that what is overdue is on top; then the rest, last changed first. */
    List<TicketRow> page(QueueFilter filter, AccountId me, Instant now, int offset, int limit) {
        return db.select(TicketStore.ROW)
                .from(TICKET)
                .where(matches(filter, me, now))
                .orderBy(TICKET.NEXT_DUE_AT.asc(), TICKET.CHANGED_AT.desc(), TICKET.NUMBER.asc())
                .limit(limit)
                .offset(offset)
                .fetch(Record1::value1);
    }

    QueueCount count(QueueFilter filter, AccountId me, Instant now) {
        return new QueueCount(db.fetchCount(
                selectOne().from(TICKET).where(matches(filter, me, now)).limit(QueueCount.LIMIT)));
    }

    private static Condition matches(QueueFilter filter, AccountId me, Instant now) {
        return inView(filter.view(), me, now)
                .and(
                        filter.category() == null
                                ? noCondition()
                                : TICKET.CATEGORY.eq(TicketStore.literal(filter.category())))
                .and(
                        filter.language() == null
                                ? noCondition()
                                : TICKET.LANGUAGE.eq(filter.language().tag()))
                .and(assignedTo(filter))
                .and(
                        filter.exchange() == null
                                ? noCondition()
                                : lower(TICKET.EXCHANGE)
                                        .startsWith(filter.exchange().toLowerCase(Locale.ROOT)))
                .and(filter.sample() == null ? noCondition() : TICKET.SAMPLE.eq(filter.sample()));
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
