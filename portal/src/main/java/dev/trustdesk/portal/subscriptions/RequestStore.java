package dev.trustdesk.portal.subscriptions;

import static dev.trustdesk.db.subscriptions.tables.Confirmation.CONFIRMATION;
import static dev.trustdesk.db.subscriptions.tables.Request.REQUEST;
import static dev.trustdesk.db.subscriptions.tables.RequestInterest.REQUEST_INTEREST;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What was asked for and not confirmed. */
@Repository
class RequestStore {

    private static final Field<List<Interest>> INTERESTS = multiset(
                    select(REQUEST_INTEREST.TOPIC, REQUEST_INTEREST.SUBJECT)
                            .from(REQUEST_INTEREST)
                            .where(REQUEST_INTEREST.REQUEST.eq(REQUEST.ID)))
            .convertFrom(rows -> rows.map(row -> new Interest(SubscriberStore.topic(row.value1()), row.value2())));

    private final DSLContext db;

    RequestStore(DSLContext db) {
        this.db = db;
    }

    UUID add(String address, Wish wish, Instant at) {
        return db.insertInto(REQUEST)
                .set(REQUEST.ADDRESS, address)
                .set(REQUEST.LANGUAGE, wish.language().tag())
                .set(REQUEST.CADENCE, SubscriberStore.literal(wish.cadence()))
                .set(REQUEST.ASKED_AT, at)
                .returningResult(REQUEST.ID)
                .fetchSingle()
                .value1();
    }

    void addInterests(UUID request, Set<Interest> interests) {
        var insert = db.insertInto(
                REQUEST_INTEREST, REQUEST_INTEREST.REQUEST, REQUEST_INTEREST.TOPIC, REQUEST_INTEREST.SUBJECT);
        for (var interest : interests) {
            insert = insert.values(request, SubscriberStore.literal(interest.topic()), interest.subject());
        }
        insert.execute();
    }

    Optional<SubscriptionRequest> find(UUID id) {
        return find(REQUEST.ID.eq(id));
    }

    Optional<SubscriptionRequest> ofToken(byte[] tokenHash, Instant now) {
        return find(REQUEST.ID.in(select(CONFIRMATION.REQUEST)
                .from(CONFIRMATION)
                .where(CONFIRMATION.TOKEN_HASH.eq(tokenHash), CONFIRMATION.EXPIRES_AT.gt(now))));
    }

    void addToken(byte[] tokenHash, UUID request, Instant until) {
        db.insertInto(CONFIRMATION)
                .set(CONFIRMATION.TOKEN_HASH, tokenHash)
                .set(CONFIRMATION.REQUEST, request)
                .set(CONFIRMATION.EXPIRES_AT, until)
                .execute();
    }

    /** Forgets everything that was asked for with an address, in whatever capitals, with its links. */
    void forget(String address) {
        db.deleteFrom(REQUEST)
                .where(lower(REQUEST.ADDRESS).eq(address.toLowerCase(Locale.ROOT)))
                .execute();
    }

    int forgetBefore(Instant then) {
        return db.deleteFrom(REQUEST).where(REQUEST.ASKED_AT.lt(then)).execute();
    }

    private Optional<SubscriptionRequest> find(Condition which) {
        return db.select(REQUEST.ID, REQUEST.ADDRESS, REQUEST.LANGUAGE, REQUEST.CADENCE, INTERESTS)
                .from(REQUEST)
                .where(which)
                .fetchOptional(row -> new SubscriptionRequest(
                        row.value1(),
                        row.value2(),
                        new Wish(
                                new HashSet<>(row.value5()),
                                Language.ofTag(row.value3()).orElseThrow(),
                                SubscriberStore.cadence(row.value4()))));
    }
}
