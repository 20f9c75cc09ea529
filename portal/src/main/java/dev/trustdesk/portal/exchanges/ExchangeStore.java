package dev.trustdesk.portal.exchanges;

import static dev.trustdesk.db.exchanges.tables.Exchange.EXCHANGE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.exchanges.tables.records.ExchangeRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ExchangeStore {

    private final DSLContext db;

    ExchangeStore(DSLContext db) {
        this.db = db;
    }

    List<ExchangeEntry> shown() {
        return db.selectFrom(EXCHANGE)
                .where(condition(EXCHANGE.SHOWN))
                .orderBy(EXCHANGE.SORT, EXCHANGE.ID)
                .fetch(ExchangeStore::entry);
    }

    /** Those that are hidden too. */
    List<ExchangeEntry> all() {
        return db.selectFrom(EXCHANGE).orderBy(EXCHANGE.SORT, EXCHANGE.ID).fetch(ExchangeStore::entry);
    }

    /** In the order of their ids, so that two who hold them all do not wait for each other. */
    List<ExchangeEntry> hold() {
        return db.selectFrom(EXCHANGE).orderBy(EXCHANGE.ID).forUpdate().fetch(ExchangeStore::entry);
    }

    Optional<ExchangeEntry> find(String slug) {
        return db.selectFrom(EXCHANGE).where(EXCHANGE.SLUG.eq(slug)).fetchOptional(ExchangeStore::entry);
    }

    Optional<ExchangeEntry> ofPack(String id) {
        return db.selectFrom(EXCHANGE).where(EXCHANGE.ID.eq(id)).fetchOptional(ExchangeStore::entry);
    }

    int lastPlace() {
        return db.select(max(EXCHANGE.SORT))
                .from(EXCHANGE)
                .fetchOptional()
                .map(last -> last.value1() == null ? 0 : last.value1())
                .orElse(0);
    }

    /** Takes over what the pack says. A place that somebody chose stays. */
    void put(ExchangeEntry exchange) {
        var values = values(exchange);
        var updates = new HashMap<Field<?>, Object>();
        values.keySet().forEach(field -> updates.put(field, excluded(field)));
        updates.put(
                EXCHANGE.SORT, when(condition(EXCHANGE.PLACED), EXCHANGE.SORT).otherwise(excluded(EXCHANGE.SORT)));
        updates.put(EXCHANGE.VERSION, EXCHANGE.VERSION.plus(1));
        updates.put(EXCHANGE.LAPSE_TOLD_AT, toldOf(exchange.verification()));
        db.insertInto(EXCHANGE)
                .set(EXCHANGE.ID, exchange.id())
                .set(values)
                .onConflict(EXCHANGE.ID)
                .doUpdate()
                .set(updates)
                .execute();
    }

    /** Adds a row unless its address is taken. */
    boolean add(ExchangeEntry exchange) {
        return db.insertInto(EXCHANGE)
                        .set(EXCHANGE.ID, exchange.id())
                        .set(values(exchange))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False if somebody changed it since it was seen. */
    boolean replace(ExchangeEntry exchange, long seen) {
        return db.update(EXCHANGE)
                        .set(values(exchange))
                        .set(EXCHANGE.VERSION, seen + 1)
                        .set(EXCHANGE.LAPSE_TOLD_AT, toldOf(exchange.verification()))
                        .where(EXCHANGE.ID.eq(exchange.id()), EXCHANGE.VERSION.eq(seen))
                        .execute()
                == 1;
    }

    /** Its history stays, so it is not deleted. */
    void hide(String id) {
        db.update(EXCHANGE)
                .set(EXCHANGE.SHOWN, false)
                .set(EXCHANGE.VERSION, EXCHANGE.VERSION.plus(1))
                .where(EXCHANGE.ID.eq(id))
                .execute();
    }

    void packLeft(String id, Instant at) {
        db.update(EXCHANGE)
                .set(EXCHANGE.PACK_LEFT_AT, at)
                .where(EXCHANGE.ID.eq(id))
                .execute();
    }

    /** From now on the pack does not move it. Its version stays: whoever edits the row meanwhile edits nothing of this. */
    void place(String id, int sort) {
        db.update(EXCHANGE)
                .set(EXCHANGE.SORT, sort)
                .set(EXCHANGE.PLACED, true)
                .where(EXCHANGE.ID.eq(id))
                .execute();
    }

    /** Holds those whose check is due and of which nobody was told. */
    List<ExchangeEntry> lapsed(Instant now) {
        return db.selectFrom(EXCHANGE)
                .where(EXCHANGE.LAPSE_TOLD_AT.isNull(), EXCHANGE.CHECK_DUE.le(now))
                .orderBy(EXCHANGE.ID)
                .forUpdate()
                .fetch(ExchangeStore::entry);
    }

    void lapseTold(String id, Instant at) {
        db.update(EXCHANGE)
                .set(EXCHANGE.LAPSE_TOLD_AT, at)
                .where(EXCHANGE.ID.eq(id))
                .execute();
    }

    private static Map<Field<?>, Object> values(ExchangeEntry exchange) {
        var values = new HashMap<Field<?>, Object>();
        values.put(EXCHANGE.SLUG, exchange.slug());
        values.put(EXCHANGE.NAME_EN, exchange.name().en());
        values.put(EXCHANGE.NAME_KO, exchange.name().ko());
        values.put(EXCHANGE.SORT, exchange.sort());
        values.put(EXCHANGE.KOREAN, exchange.korean());
        values.put(EXCHANGE.UNVERIFIED_EN, Bilingual.en(exchange.unverified()));
        values.put(EXCHANGE.UNVERIFIED_KO, Bilingual.ko(exchange.unverified()));
        values.put(EXCHANGE.DISAGREEMENT_EN, Bilingual.en(exchange.disagreement()));
        values.put(EXCHANGE.DISAGREEMENT_KO, Bilingual.ko(exchange.disagreement()));
        values.put(EXCHANGE.AS_OF, exchange.evidence().asOf());
        values.put(EXCHANGE.CONFIDENCE, exchange.evidence().confidence().stored());
        values.put(EXCHANGE.SOURCES, exchange.evidence().sources().toArray(String[]::new));
        var verification = exchange.verification();
        values.put(EXCHANGE.VERIFIED_AT, verification == null ? null : verification.at());
        values.put(EXCHANGE.VERIFIED_BY, verification == null ? null : verification.by());
        values.put(EXCHANGE.VERIFIED_BY_NAME, verification == null ? null : verification.name());
        values.put(EXCHANGE.CHECK_DUE, verification == null ? null : verification.due());
        values.put(EXCHANGE.CHANGED_AT, exchange.standing().changedAt());
        values.put(EXCHANGE.CHANGED_BY, exchange.standing().changedBy());
        values.put(EXCHANGE.SHOWN, exchange.standing().shown());
        values.put(EXCHANGE.EDITED, exchange.standing().edited());
        return values;
    }

    /** That a check was missed has been told of this one check, and of no later one. */
    private static Field<Instant> toldOf(@Nullable Verification verification) {
        return verification == null
                ? inline((Instant) null)
                : when(EXCHANGE.CHECK_DUE.eq(verification.due()), EXCHANGE.LAPSE_TOLD_AT);
    }

    private static ExchangeEntry entry(ExchangeRecord exchange) {
        var verifiedAt = exchange.getVerifiedAt();
        return new ExchangeEntry(
                exchange.getId(),
                exchange.getSlug(),
                new Bilingual(exchange.getNameEn(), exchange.getNameKo()),
                exchange.getSort(),
                exchange.getKorean(),
                Bilingual.ofNullable(exchange.getUnverifiedEn(), exchange.getUnverifiedKo()),
                Bilingual.ofNullable(exchange.getDisagreementEn(), exchange.getDisagreementKo()),
                new Evidence(
                        exchange.getAsOf(),
                        verifiedAt == null ? null : LocalDate.ofInstant(verifiedAt, ZoneOffset.UTC),
                        Confidence.ofStored(exchange.getConfidence()),
                        List.of(exchange.getSources())),
                verifiedAt == null
                        ? null
                        : new Verification(
                                verifiedAt,
                                exchange.getVerifiedBy(),
                                exchange.getVerifiedByName(),
                                exchange.getCheckDue()),
                new Standing(
                        exchange.getShown(),
                        exchange.getEdited(),
                        exchange.getVersion(),
                        exchange.getChangedAt(),
                        exchange.getChangedBy(),
                        exchange.getPackLeftAt()));
    }
}
