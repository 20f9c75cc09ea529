package dev.trustdesk.portal.notifications;

import static dev.trustdesk.db.notifications.tables.Outbox.OUTBOX;

import dev.trustdesk.db.notifications.enums.OutboxState;
import dev.trustdesk.db.notifications.tables.records.OutboxRecord;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OutboxStore {

    private final DSLContext db;
    private final JsonMapper json;

    OutboxStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Tells whether the notice is new. */
    boolean add(String kind, String dedupKey, Map<String, String> payload, Instant at) {
        return db.insertInto(OUTBOX)
                        .set(OUTBOX.KIND, kind)
                        .set(OUTBOX.DEDUP_KEY, dedupKey)
                        .set(OUTBOX.PAYLOAD, JSONB.valueOf(json.writeValueAsString(payload)))
                        .set(OUTBOX.CREATED_AT, at)
                        .set(OUTBOX.AVAILABLE_AT, at)
                        .onConflict(OUTBOX.DEDUP_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Leaves one mail or post for each of many; returns how many are new. */
    int addForAll(
            Channel channel,
            String kind,
            String cause,
            Map<String, String> payload,
            String role,
            List<UUID> recipients,
            Instant at) {
        var all = DSL.unnest(recipients.stream().map(UUID::toString).toArray(String[]::new))
                .as("r", "recipient");
        var recipient = all.field("recipient", String.class);
        var shared = DSL.val(JSONB.valueOf(json.writeValueAsString(payload)));
        return db.insertInto(
                        OUTBOX,
                        OUTBOX.KIND,
                        OUTBOX.DEDUP_KEY,
                        OUTBOX.PAYLOAD,
                        OUTBOX.CHANNEL,
                        OUTBOX.BULK,
                        OUTBOX.CREATED_AT,
                        OUTBOX.AVAILABLE_AT)
                .select(DSL.select(
                                DSL.val(kind),
                                DSL.concat(DSL.val(cause + ":"), recipient),
                                DSL.field(
                                        "({0} || jsonb_build_object(cast({1} as text), {2}))",
                                        JSONB.class, shared, DSL.val(role), recipient),
                                DSL.val(literal(channel), OUTBOX.CHANNEL),
                                DSL.val(true),
                                DSL.val(at, OUTBOX.CREATED_AT),
                                DSL.val(at, OUTBOX.AVAILABLE_AT))
                        .from(all))
                .onConflict(OUTBOX.DEDUP_KEY)
                .doNothing()
                .execute();
    }

    /**
     * Takes what is due and not leased to anybody, oldest first, and what goes to many only after everything else; what another worker is
     * just taking is left to it.
     */
    List<Notice> claim(Channel channel, Instant now, Duration lease, String node, int limit) {
        // The database keeps microseconds, and the lease is compared later.
        var until = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
        // Materialised: joined in, the limited query could run again for each row and lock more than it returns.
        var due = DSL.name("due")
                .fields("id")
                .asMaterialized(DSL.select(OUTBOX.ID)
                        .from(OUTBOX)
                        .where(
                                OUTBOX.STATE.eq(OutboxState.waiting),
                                OUTBOX.CHANNEL.eq(literal(channel)),
                                OUTBOX.AVAILABLE_AT.le(now),
                                OUTBOX.LOCKED_UNTIL.isNull().or(OUTBOX.LOCKED_UNTIL.le(now)))
                        .orderBy(OUTBOX.BULK, OUTBOX.AVAILABLE_AT, OUTBOX.ID)
                        .limit(limit)
                        .forUpdate()
                        .skipLocked());
        return db
                .with(due)
                .update(OUTBOX)
                .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                .set(OUTBOX.LOCKED_UNTIL, until)
                .set(OUTBOX.LOCKED_BY, node)
                .from(due)
                .where(OUTBOX.ID.eq(due.field("id", Long.class)))
                .returning()
                .fetch()
                .stream()
                // An update answers in no order: what is no bulk mail goes first within a batch, too.
                .sorted(Comparator.comparing(OutboxRecord::getBulk)
                        .thenComparing(OutboxRecord::getAvailableAt)
                        .thenComparing(OutboxRecord::getId))
                .map(row -> new Notice(
                        row.getId(), row.getKind(), row.getDedupKey(), ids(row.getPayload()), row.getAttempts(), until))
                .toList();
    }

    /** Counts even if the lease has run out: it was sent, whatever others make of it. */
    boolean delivered(Notice notice, Instant at) {
        return end(OUTBOX.ID.eq(notice.id()), OutboxState.delivered, at, null);
    }

    boolean dropped(Notice notice, Instant at) {
        return end(stillOurs(notice), OutboxState.dropped, at, null);
    }

    boolean dead(Notice notice, Instant at, DeliveryProblem problem) {
        return end(stillOurs(notice), OutboxState.dead, at, problem);
    }

    boolean later(Notice notice, Instant again, DeliveryProblem problem) {
        return free(notice, notice.attempt(), again, problem);
    }

    /** As {@link #later}, but the attempt does not count. */
    boolean putBack(Notice notice, Instant again, DeliveryProblem problem) {
        return free(notice, notice.attempt() - 1, again, problem);
    }

    void explainWaiting(DeliveryProblem problem) {
        db.update(OUTBOX)
                .set(OUTBOX.LAST_ERROR, problem.toString())
                .where(
                        OUTBOX.STATE.eq(OutboxState.waiting),
                        OUTBOX.CHANNEL.eq(literal(Channel.MAIL)),
                        OUTBOX.LAST_ERROR.isDistinctFrom(problem.toString()))
                .execute();
    }

    boolean revive(DeliveryId id, Instant now) {
        return db.update(OUTBOX)
                        .set(OUTBOX.STATE, OutboxState.waiting)
                        .set(OUTBOX.ATTEMPTS, 0)
                        .set(OUTBOX.AVAILABLE_AT, now)
                        .setNull(OUTBOX.DONE_AT)
                        .where(OUTBOX.ID.eq(id.value()), OUTBOX.STATE.eq(OutboxState.dead))
                        .execute()
                == 1;
    }

    List<DeliveryRow> page(DeliveryState state, int offset, int limit) {
        return db.selectFrom(OUTBOX)
                .where(OUTBOX.STATE.eq(literal(state)))
                .orderBy(OUTBOX.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(OutboxStore::delivery);
    }

    List<DeliveryRow> of(TicketId ticket) {
        return db.selectFrom(OUTBOX)
                .where(DSL.condition("{0} ->> 'ticket' = {1}", OUTBOX.PAYLOAD, DSL.val(ticket.toString())))
                .orderBy(OUTBOX.ID)
                .fetch(OutboxStore::delivery);
    }

    void forget(TicketId ticket) {
        db.deleteFrom(OUTBOX)
                .where(DSL.condition("{0} ->> 'ticket' = {1}", OUTBOX.PAYLOAD, DSL.val(ticket.toString())))
                .execute();
    }

    Map<DeliveryState, Integer> counts() {
        return db.select(OUTBOX.STATE, DSL.count())
                .from(OUTBOX)
                .groupBy(OUTBOX.STATE)
                .fetchMap(row -> state(row.value1()), row -> row.value2());
    }

    int countWaiting(Channel channel) {
        return db.fetchCount(OUTBOX, OUTBOX.STATE.eq(OutboxState.waiting), OUTBOX.CHANNEL.eq(literal(channel)));
    }

    Backlog.Reading backlog(Instant givenUpSince) {
        var waiting = OUTBOX.STATE.eq(OutboxState.waiting);
        return db.select(
                        DSL.count().filterWhere(waiting),
                        DSL.min(OUTBOX.CREATED_AT).filterWhere(waiting),
                        DSL.count().filterWhere(DSL.not(waiting)))
                .from(OUTBOX)
                .where(
                        OUTBOX.BULK.isFalse(),
                        waiting.or(OUTBOX.STATE.eq(OutboxState.dead).and(OUTBOX.DONE_AT.ge(givenUpSince))))
                .fetchSingle(Records.mapping(Backlog.Reading::new));
    }

    int forgetDone(Instant before) {
        return db.deleteFrom(OUTBOX)
                .where(OUTBOX.STATE.in(OutboxState.delivered, OutboxState.dropped), OUTBOX.DONE_AT.lt(before))
                .execute();
    }

    private static DeliveryRow delivery(OutboxRecord row) {
        return new DeliveryRow(
                new DeliveryId(row.getId()),
                row.getKind(),
                state(row.getState()),
                row.getCreatedAt(),
                row.getAvailableAt(),
                row.getAttempts(),
                row.getLastError() == null ? null : DeliveryProblem.parse(row.getLastError()),
                row.getDoneAt());
    }

    private boolean end(Condition which, OutboxState state, Instant at, @Nullable DeliveryProblem problem) {
        return db.update(OUTBOX)
                        .set(OUTBOX.STATE, state)
                        .set(OUTBOX.DONE_AT, at)
                        .set(OUTBOX.LAST_ERROR, problem == null ? null : problem.toString())
                        .setNull(OUTBOX.LOCKED_UNTIL)
                        .setNull(OUTBOX.LOCKED_BY)
                        .where(which)
                        .execute()
                == 1;
    }

    private boolean free(Notice notice, int attempts, Instant again, DeliveryProblem problem) {
        return db.update(OUTBOX)
                        .set(OUTBOX.ATTEMPTS, attempts)
                        .set(OUTBOX.AVAILABLE_AT, again)
                        .set(OUTBOX.LAST_ERROR, problem.toString())
                        .setNull(OUTBOX.LOCKED_UNTIL)
                        .setNull(OUTBOX.LOCKED_BY)
                        .where(stillOurs(notice))
                        .execute()
                == 1;
    }

    private static Condition stillOurs(Notice notice) {
        return OUTBOX.ID
                .eq(notice.id())
                .and(OUTBOX.STATE.eq(OutboxState.waiting))
                .and(OUTBOX.LOCKED_UNTIL.eq(notice.lease()));
    }

    private Map<String, String> ids(JSONB payload) {
        return json.readValue(payload.data(), new TypeReference<Map<String, String>>() {});
    }

    private static OutboxState literal(DeliveryState state) {
        return OutboxState.valueOf(state.name().toLowerCase(Locale.ROOT));
    }

    private static dev.trustdesk.db.notifications.enums.Channel literal(Channel channel) {
        return dev.trustdesk.db.notifications.enums.Channel.valueOf(
                channel.name().toLowerCase(Locale.ROOT));
    }

    private static DeliveryState state(OutboxState state) {
        return DeliveryState.valueOf(state.name().toUpperCase(Locale.ROOT));
    }
}
