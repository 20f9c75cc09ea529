package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.TicketTag.TICKET_TAG;
import static org.jooq.impl.DSL.count;

import dev.trustdesk.portal.platform.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TagStore {

    private final DSLContext db;

    TagStore(DSLContext db) {
        this.db = db;
    }

    SortedSet<String> of(TicketId ticket) {
        return new TreeSet<>(db.select(TICKET_TAG.TAG)
                .from(TICKET_TAG)
                .where(TICKET_TAG.TICKET_ID.eq(ticket.value()))
                .fetch(TICKET_TAG.TAG));
    }

    void add(TicketId ticket, Collection<String> tags) {
        if (!tags.isEmpty()) {
            db.insertInto(TICKET_TAG, TICKET_TAG.TICKET_ID, TICKET_TAG.TAG)
                    .valuesOfRows(tags.stream()
                            .map(tag -> org.jooq.impl.DSL.row(ticket.value(), tag))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    void remove(TicketId ticket, Collection<String> tags) {
        db.deleteFrom(TICKET_TAG)
                .where(TICKET_TAG.TICKET_ID.eq(ticket.value()), TICKET_TAG.TAG.in(tags))
                .execute();
    }

    /** The tags in use, the most used first. */
    List<String> mostUsed(int limit) {
        return db.select(TICKET_TAG.TAG)
                .from(TICKET_TAG)
                .groupBy(TICKET_TAG.TAG)
                .orderBy(count().desc(), TICKET_TAG.TAG)
                .limit(limit)
                .fetch(TICKET_TAG.TAG);
    }
}
