package dev.trustdesk.portal.subscriptions;

import static dev.trustdesk.db.subscriptions.tables.Interest.INTEREST;
import static dev.trustdesk.db.subscriptions.tables.Subscriber.SUBSCRIBER;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.trustdesk.db.subscriptions.enums.Topic;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class SubscriberStore {

    private static final Field<List<Interest>> INTERESTS = multiset(select(INTEREST.TOPIC, INTEREST.SUBJECT)
                    .from(INTEREST)
                    .where(INTEREST.SUBSCRIBER.eq(SUBSCRIBER.ID)))
            .convertFrom(rows -> rows.map(row -> new Interest(topic(row.value1()), row.value2())));

    private final DSLContext db;

    SubscriberStore(DSLContext db) {
        this.db = db;
    }

    /** Subscribes an address, or finds it subscribed; language and cadence are the wish's from now on. */
    UUID put(String address, Wish wish, String token, String checkWord, Instant at) {
        return db.insertInto(SUBSCRIBER)
                .set(SUBSCRIBER.ADDRESS, address)
                .set(SUBSCRIBER.LANGUAGE, wish.language().tag())
                .set(SUBSCRIBER.CADENCE, literal(wish.cadence()))
                .set(SUBSCRIBER.TOKEN, token)
                .set(SUBSCRIBER.CHECK_WORD, checkWord)
                .set(SUBSCRIBER.SINCE, at)
                .set(SUBSCRIBER.CADENCE_SINCE, at)
                .onConflict(lower(SUBSCRIBER.ADDRESS))
                .doUpdate()
                .set(SUBSCRIBER.LANGUAGE, wish.language().tag())
                .set(SUBSCRIBER.CADENCE, literal(wish.cadence()))
                .set(SUBSCRIBER.CADENCE_SINCE, cadenceSince(wish, at))
                .set(SUBSCRIBER.REFUSALS, 0)
                .returningResult(SUBSCRIBER.ID)
                .fetchSingle()
                .value1();
    }

    void change(UUID subscriber, Wish wish, Instant at) {
        db.update(SUBSCRIBER)
                .set(SUBSCRIBER.LANGUAGE, wish.language().tag())
                .set(SUBSCRIBER.CADENCE_SINCE, cadenceSince(wish, at))
                .set(SUBSCRIBER.CADENCE, literal(wish.cadence()))
                .where(SUBSCRIBER.ID.eq(subscriber))
                .execute();
    }

    private static Field<Instant> cadenceSince(Wish wish, Instant at) {
        return DSL.when(SUBSCRIBER.CADENCE.eq(literal(wish.cadence())), SUBSCRIBER.CADENCE_SINCE)
                .otherwise(val(at, SUBSCRIBER.CADENCE_SINCE));
    }

    void addInterests(UUID subscriber, Set<Interest> interests) {
        var insert = db.insertInto(INTEREST, INTEREST.SUBSCRIBER, INTEREST.TOPIC, INTEREST.SUBJECT);
        for (var interest : interests) {
            insert = insert.values(subscriber, literal(interest.topic()), interest.subject());
        }
        insert.onConflictDoNothing().execute();
    }

    void forgetInterests(UUID subscriber) {
        db.deleteFrom(INTEREST).where(INTEREST.SUBSCRIBER.eq(subscriber)).execute();
    }

    Optional<Subscriber> find(UUID id) {
        return find(SUBSCRIBER.ID.eq(id));
    }

    Optional<Subscriber> ofToken(String token) {
        return find(SUBSCRIBER.TOKEN.eq(token));
    }

    /** With its address and everything else. */
    void forget(UUID subscriber) {
        db.deleteFrom(SUBSCRIBER).where(SUBSCRIBER.ID.eq(subscriber)).execute();
    }

    /** Counts one refusal more; forgets the subscriber when that makes so many in a row. */
    void refused(UUID subscriber) {
        db.update(SUBSCRIBER)
                .set(SUBSCRIBER.REFUSALS, SUBSCRIBER.REFUSALS.plus(1))
                .where(SUBSCRIBER.ID.eq(subscriber))
                .execute();
    }

    boolean forgetIfRefused(UUID subscriber, int times) {
        return db.deleteFrom(SUBSCRIBER)
                        .where(SUBSCRIBER.ID.eq(subscriber), SUBSCRIBER.REFUSALS.ge(times))
                        .execute()
                == 1;
    }

    void taken(UUID subscriber) {
        db.update(SUBSCRIBER)
                .set(SUBSCRIBER.REFUSALS, 0)
                .where(SUBSCRIBER.ID.eq(subscriber), SUBSCRIBER.REFUSALS.gt(0))
                .execute();
    }

    /** Whoever wants any of these, as often as that, and reads one of these languages. */
    List<UUID> interestedIn(Collection<Interest> interests, Cadence cadence, Set<Language> readers) {
        return db.select(SUBSCRIBER.ID)
                .from(SUBSCRIBER)
                .where(
                        SUBSCRIBER.CADENCE.eq(literal(cadence)),
                        SUBSCRIBER.LANGUAGE.in(
                                readers.stream().map(Language::tag).toList()),
                        wantsAny(interests))
                .fetch(SUBSCRIBER.ID);
    }

    int countInterestedIn(Collection<Interest> interests, Cadence cadence) {
        return db.fetchCount(SUBSCRIBER, SUBSCRIBER.CADENCE.eq(literal(cadence)), wantsAny(interests));
    }

    private static Condition wantsAny(Collection<Interest> interests) {
        var any = interests.stream()
                .map(interest ->
                        INTEREST.TOPIC.eq(literal(interest.topic())).and(INTEREST.SUBJECT.in("", interest.subject())))
                .reduce(DSL.falseCondition(), Condition::or);
        return DSL.exists(selectOne().from(INTEREST).where(INTEREST.SUBSCRIBER.eq(SUBSCRIBER.ID), any));
    }

    int count() {
        return db.fetchCount(SUBSCRIBER);
    }

    /** How many want the whole topic or some of it, by topic and language. */
    Map<NewsTopic, Map<Language, Integer>> counts() {
        var counts = new EnumMap<NewsTopic, Map<Language, Integer>>(NewsTopic.class);
        db.select(INTEREST.TOPIC, SUBSCRIBER.LANGUAGE, countDistinct(SUBSCRIBER.ID))
                .from(SUBSCRIBER)
                .join(INTEREST)
                .on(INTEREST.SUBSCRIBER.eq(SUBSCRIBER.ID))
                .groupBy(INTEREST.TOPIC, SUBSCRIBER.LANGUAGE)
                .forEach(row -> counts.computeIfAbsent(topic(row.value1()), topic -> new EnumMap<>(Language.class))
                        .put(language(row.value2()), row.value3()));
        return counts;
    }

    /** How many are written to how often, by language. */
    Map<Cadence, Map<Language, Integer>> cadences() {
        var counts = new EnumMap<Cadence, Map<Language, Integer>>(Cadence.class);
        db.select(SUBSCRIBER.CADENCE, SUBSCRIBER.LANGUAGE, DSL.count())
                .from(SUBSCRIBER)
                .groupBy(SUBSCRIBER.CADENCE, SUBSCRIBER.LANGUAGE)
                .forEach(row -> counts.computeIfAbsent(cadence(row.value1()), cadence -> new EnumMap<>(Language.class))
                        .put(language(row.value2()), row.value3()));
        return counts;
    }

    /** How many want one exchange and not all of them, by its slug; the most wanted first. */
    Map<String, Integer> exchanges() {
        return db.select(INTEREST.SUBJECT, DSL.count())
                .from(INTEREST)
                .where(INTEREST.SUBJECT.ne(""))
                .groupBy(INTEREST.SUBJECT)
                .orderBy(DSL.count().desc(), INTEREST.SUBJECT)
                .fetchMap(INTEREST.SUBJECT, row -> row.value2());
    }

    private Optional<Subscriber> find(Condition which) {
        return db.select(
                        SUBSCRIBER.ID,
                        SUBSCRIBER.ADDRESS,
                        SUBSCRIBER.TOKEN,
                        SUBSCRIBER.CHECK_WORD,
                        SUBSCRIBER.CADENCE_SINCE,
                        SUBSCRIBER.LANGUAGE,
                        SUBSCRIBER.CADENCE,
                        INTERESTS)
                .from(SUBSCRIBER)
                .where(which)
                .fetchOptional(row -> new Subscriber(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        new Wish(new HashSet<>(row.value8()), language(row.value6()), cadence(row.value7()))));
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow();
    }

    static Topic literal(NewsTopic topic) {
        return Topic.valueOf(topic.name().toLowerCase(Locale.ROOT));
    }

    static NewsTopic topic(Topic topic) {
        return NewsTopic.valueOf(topic.name().toUpperCase(Locale.ROOT));
    }

    static dev.trustdesk.db.subscriptions.enums.Cadence literal(Cadence cadence) {
        return dev.trustdesk.db.subscriptions.enums.Cadence.valueOf(cadence.tag());
    }

    static Cadence cadence(dev.trustdesk.db.subscriptions.enums.Cadence cadence) {
        return Cadence.valueOf(cadence.name().toUpperCase(Locale.ROOT));
    }
}
