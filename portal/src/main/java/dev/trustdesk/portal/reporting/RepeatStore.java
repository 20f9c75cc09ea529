package dev.trustdesk.portal.reporting;

import static dev.trustdesk.db.reporting.tables.Asked.ASKED;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AskedTicket;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RepeatStore {

    private final DSLContext db;

    RepeatStore(DSLContext db) {
        this.db = db;
    }

    /** Of these tickets, those that were looked at before, and whether each is like an earlier one. */
    Map<TicketId, Boolean> known(Collection<TicketId> tickets) {
        return db.select(ASKED.TICKET_ID, ASKED.SIMILAR_BEFORE)
                .from(ASKED)
                .where(ASKED.TICKET_ID.in(tickets.stream().map(TicketId::value).toList()))
                .fetchMap(row -> new TicketId(row.value1()), row -> row.value2());
    }

    /** What a ticket is like stays as it was seen first, and a repeat stays one when the ticket that it repeats is deleted. */
    void put(AskedTicket ticket, LocalDate monday, boolean similarBefore) {
        var stillRepeats = ASKED.ENTRY_BEFORE.isTrue().and(ASKED.ENTRY_ID.eq(excluded(ASKED.ENTRY_ID)));
        db.insertInto(ASKED)
                .set(ASKED.TICKET_ID, ticket.id().value())
                .set(ASKED.MONDAY, monday)
                .set(ASKED.LANGUAGE, ticket.language().tag())
                .set(ASKED.DECIDED, ticket.decided())
                .set(ASKED.ENTRY_ID, ticket.entryId())
                .set(ASKED.ENTRY_BEFORE, ticket.entryBefore())
                .set(ASKED.SIMILAR_BEFORE, similarBefore)
                .onConflict(ASKED.TICKET_ID)
                .doUpdate()
                .set(ASKED.DECIDED, excluded(ASKED.DECIDED))
                .set(ASKED.ENTRY_ID, excluded(ASKED.ENTRY_ID))
                .set(
                        ASKED.ENTRY_BEFORE,
                        field(excluded(ASKED.ENTRY_BEFORE).isTrue().or(stillRepeats)))
                .execute();
    }

    /** These are no questions of readers, as has come out. */
    void remove(Collection<TicketId> tickets) {
        db.deleteFrom(ASKED)
                .where(ASKED.TICKET_ID.in(tickets.stream().map(TicketId::value).toList()))
                .execute();
    }

    /** Week by week since a Monday; a week without tickets of a language has no row of it. */
    List<RepeatFigure> weeks(LocalDate since) {
        var similarOnly = ASKED.ENTRY_BEFORE.isFalse().and(ASKED.SIMILAR_BEFORE.isTrue());
        return db.select(
                        ASKED.MONDAY,
                        ASKED.LANGUAGE,
                        count(),
                        count().filterWhere(ASKED.DECIDED.isTrue()),
                        count().filterWhere(ASKED.ENTRY_BEFORE.isTrue()),
                        count().filterWhere(similarOnly))
                .from(ASKED)
                .where(ASKED.MONDAY.ge(since))
                .groupBy(ASKED.MONDAY, ASKED.LANGUAGE)
                .orderBy(ASKED.MONDAY, ASKED.LANGUAGE)
                .fetch(row -> new RepeatFigure(
                        row.value1(),
                        Language.ofTag(row.value2()).orElseThrow(),
                        new RepeatRate(row.value3(), row.value4(), row.value5(), row.value6())));
    }
}
