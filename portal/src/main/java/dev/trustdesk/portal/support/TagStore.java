package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.TagChange.TAG_CHANGE;
import static dev.trustdesk.db.support.tables.TicketTag.TICKET_TAG;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dev.trustdesk.portal.platform.AuditEntry;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TagStore {

    static final String TAGGED = "ticket.tagged";

    private static final int COUNTED = 100;

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

    /** The tags of several tickets; one that has none is not among them. */
    Map<TicketId, Set<String>> of(Collection<TicketId> tickets) {
        return db
                .select(TICKET_TAG.TICKET_ID, TICKET_TAG.TAG)
                .from(TICKET_TAG)
                .where(TICKET_TAG.TICKET_ID.in(
                        tickets.stream().map(TicketId::value).toList()))
                .fetchSet(row -> Map.entry(new TicketId(row.value1()), row.value2()))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
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

    /**
     * The tags in use, the most used first, as far as it is worth counting. Steps from tag to tag through the index: there are few
     * tags and many tickets.
     */
    List<String> mostUsed(int limit) {
        var tag = field(name("used", "tag"), String.class);
        var used = name("used")
                .fields("tag")
                .as(select(min(TICKET_TAG.TAG))
                        .from(TICKET_TAG)
                        .unionAll(select(field(select(min(TICKET_TAG.TAG))
                                        .from(TICKET_TAG)
                                        .where(TICKET_TAG.TAG.gt(tag))))
                                .from(name("used"))
                                .where(tag.isNotNull())));
        var uses = selectCount()
                .from(select(TICKET_TAG.TAG)
                        .from(TICKET_TAG)
                        .where(TICKET_TAG.TAG.eq(tag))
                        .limit(COUNTED)
                        .asTable("uses"));
        return db.withRecursive(used)
                .select(tag)
                .from(used)
                .where(tag.isNotNull())
                .orderBy(field(uses).desc(), tag)
                .limit(limit)
                .fetch(tag);
    }

    /** What somebody did to the tags of a ticket at once. */
    record Change(Set<String> added, Set<String> removed) {}

    /** Keeps who changed the tags, for the ticket's history. */
    long changed(TicketId ticket, Instant at, String actor, Collection<String> added, Collection<String> removed) {
        return db.insertInto(TAG_CHANGE)
                .set(TAG_CHANGE.TICKET_ID, ticket.value())
                .set(TAG_CHANGE.AT, at)
                .set(TAG_CHANGE.ACTOR, actor)
                .set(TAG_CHANGE.ADDED, added.toArray(String[]::new))
                .set(TAG_CHANGE.REMOVED, removed.toArray(String[]::new))
                .returningResult(TAG_CHANGE.ID)
                .fetchSingle()
                .value1();
    }

    /** One entry of the history. */
    Change change(long id) {
        return db.select(TAG_CHANGE.ADDED, TAG_CHANGE.REMOVED)
                .from(TAG_CHANGE)
                .where(TAG_CHANGE.ID.eq(id))
                .fetchSingle(row -> new Change(Set.of(row.value1()), Set.of(row.value2())));
    }

    /** The tags that somebody has added or taken away after an entry of the history. */
    Set<String> touchedAfter(TicketId ticket, long change) {
        return db
                .select(TAG_CHANGE.ADDED, TAG_CHANGE.REMOVED)
                .from(TAG_CHANGE)
                .where(TAG_CHANGE.TICKET_ID.eq(ticket.value()), TAG_CHANGE.ID.gt(change))
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()))
                .flatMap(Stream::of)
                .collect(toSet());
    }

    /** Who changed the tags, oldest first, as the audit trail would say it. */
    List<AuditEntry> changes(TicketId ticket) {
        return db.select(TAG_CHANGE.AT, TAG_CHANGE.ACTOR, TAG_CHANGE.ADDED, TAG_CHANGE.REMOVED)
                .from(TAG_CHANGE)
                .where(TAG_CHANGE.TICKET_ID.eq(ticket.value()))
                .orderBy(TAG_CHANGE.ID)
                .fetch(row -> new AuditEntry(
                        row.value1(),
                        row.value2(),
                        TAGGED,
                        Map.of("added", String.join(" ", row.value3()), "removed", String.join(" ", row.value4()))));
    }
}
