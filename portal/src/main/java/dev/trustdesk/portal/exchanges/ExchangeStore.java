package dev.trustdesk.portal.exchanges;

import static dev.trustdesk.db.exchanges.tables.Exchange.EXCHANGE;
import static org.jooq.impl.DSL.condition;

import dev.trustdesk.db.exchanges.tables.records.ExchangeRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
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

    Optional<ExchangeEntry> find(String slug) {
        return db.selectFrom(EXCHANGE)
                .where(EXCHANGE.SLUG.eq(slug), condition(EXCHANGE.SHOWN))
                .fetchOptional(ExchangeStore::entry);
    }

    void put(ExchangeEntry exchange) {
        db.insertInto(EXCHANGE)
                .set(EXCHANGE.ID, exchange.id())
                .set(EXCHANGE.SLUG, exchange.slug())
                .set(EXCHANGE.NAME_EN, exchange.name().en())
                .set(EXCHANGE.NAME_KO, exchange.name().ko())
                .set(EXCHANGE.SORT, exchange.sort())
                .set(EXCHANGE.KOREAN, exchange.korean())
                .set(EXCHANGE.TERMS_EN, Bilingual.en(exchange.terms()))
                .set(EXCHANGE.TERMS_KO, Bilingual.ko(exchange.terms()))
                .set(EXCHANGE.UNVERIFIED_EN, Bilingual.en(exchange.unverified()))
                .set(EXCHANGE.UNVERIFIED_KO, Bilingual.ko(exchange.unverified()))
                .set(EXCHANGE.DISAGREEMENT_EN, Bilingual.en(exchange.disagreement()))
                .set(EXCHANGE.DISAGREEMENT_KO, Bilingual.ko(exchange.disagreement()))
                .set(EXCHANGE.AS_OF, exchange.evidence().asOf())
                .set(EXCHANGE.VERIFIED_AT, exchange.evidence().verifiedAt())
                .set(EXCHANGE.CONFIDENCE, exchange.evidence().confidence().stored())
                .set(EXCHANGE.SOURCES, exchange.evidence().sources().toArray(String[]::new))
                .set(EXCHANGE.CHANGED_AT, exchange.changedAt())
                .set(EXCHANGE.SHOWN, true)
                .onConflict(EXCHANGE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** Its history stays, so it is not deleted. */
    void hide(String id) {
        db.update(EXCHANGE).set(EXCHANGE.SHOWN, false).where(EXCHANGE.ID.eq(id)).execute();
    }

    private static ExchangeEntry entry(ExchangeRecord exchange) {
        return new ExchangeEntry(
                exchange.getId(),
                exchange.getSlug(),
                new Bilingual(exchange.getNameEn(), exchange.getNameKo()),
                exchange.getSort(),
                exchange.getKorean(),
                Bilingual.ofNullable(exchange.getTermsEn(), exchange.getTermsKo()),
                Bilingual.ofNullable(exchange.getUnverifiedEn(), exchange.getUnverifiedKo()),
                Bilingual.ofNullable(exchange.getDisagreementEn(), exchange.getDisagreementKo()),
                new Evidence(
                        exchange.getAsOf(),
                        exchange.getVerifiedAt(),
                        Confidence.ofStored(exchange.getConfidence()),
                        List.of(exchange.getSources())),
                exchange.getChangedAt());
    }
}
