package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Fact.FACT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.trust.tables.records.FactRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FactStore {

    private final DSLContext db;

    FactStore(DSLContext db) {
        this.db = db;
    }

    List<FactEntry> all() {
        return db.selectFrom(FACT).orderBy(FACT.SORT, FACT.KEY).fetch(FactStore::entry);
    }

    /** Keeps the day of the last change when nothing that people read has changed. */
    void put(FactEntry fact) {
        db.insertInto(FACT)
                .set(FACT.KEY, fact.key())
                .set(
                        FACT.KIND,
                        dev.trustdesk.db.trust.enums.FactKind.valueOf(
                                fact.kind().name().toLowerCase(Locale.ROOT)))
                .set(FACT.VALUE_EN, fact.value().en())
                .set(FACT.VALUE_KO, fact.value().ko())
                .set(FACT.CRITICAL, fact.critical())
                .set(FACT.LABEL_EN, fact.label().en())
                .set(FACT.LABEL_KO, fact.label().ko())
                .set(FACT.NOTE_EN, Bilingual.en(fact.note()))
                .set(FACT.NOTE_KO, Bilingual.ko(fact.note()))
                .set(FACT.AS_OF, fact.evidence().asOf())
                .set(FACT.VERIFIED_AT, fact.evidence().verifiedAt())
                .set(FACT.CONFIDENCE, fact.evidence().confidence().stored())
                .set(FACT.SOURCES, fact.evidence().sources().toArray(String[]::new))
                .set(FACT.SORT, fact.sort())
                .set(FACT.CHANGED_AT, fact.changedAt())
                .onConflict(FACT.KEY)
                .doUpdate()
                .set(FACT.KIND, excluded(FACT.KIND))
                .set(FACT.VALUE_EN, excluded(FACT.VALUE_EN))
                .set(FACT.VALUE_KO, excluded(FACT.VALUE_KO))
                .set(FACT.CRITICAL, excluded(FACT.CRITICAL))
                .set(FACT.LABEL_EN, excluded(FACT.LABEL_EN))
                .set(FACT.LABEL_KO, excluded(FACT.LABEL_KO))
                .set(FACT.NOTE_EN, excluded(FACT.NOTE_EN))
                .set(FACT.NOTE_KO, excluded(FACT.NOTE_KO))
                .set(FACT.AS_OF, excluded(FACT.AS_OF))
                .set(FACT.VERIFIED_AT, excluded(FACT.VERIFIED_AT))
                .set(FACT.CONFIDENCE, excluded(FACT.CONFIDENCE))
                .set(FACT.SOURCES, excluded(FACT.SOURCES))
                .set(FACT.SORT, excluded(FACT.SORT))
                .set(
                        FACT.CHANGED_AT,
                        when(
                                        row(FACT.VALUE_EN, FACT.VALUE_KO, FACT.NOTE_EN, FACT.NOTE_KO, FACT.CONFIDENCE)
                                                .isDistinctFrom(row(
                                                        excluded(FACT.VALUE_EN),
                                                        excluded(FACT.VALUE_KO),
                                                        excluded(FACT.NOTE_EN),
                                                        excluded(FACT.NOTE_KO),
                                                        excluded(FACT.CONFIDENCE))),
                                        excluded(FACT.CHANGED_AT))
                                .otherwise(FACT.CHANGED_AT))
                .execute();
    }

    void remove(String key) {
        db.deleteFrom(FACT).where(FACT.KEY.eq(key)).execute();
    }

    private static FactEntry entry(FactRecord fact) {
        return new FactEntry(
                fact.getKey(),
                FactKind.valueOf(fact.getKind().name().toUpperCase(Locale.ROOT)),
                new Bilingual(fact.getValueEn(), fact.getValueKo()),
                fact.getCritical(),
                new Bilingual(fact.getLabelEn(), fact.getLabelKo()),
                Bilingual.ofNullable(fact.getNoteEn(), fact.getNoteKo()),
                new Evidence(
                        fact.getAsOf(),
                        fact.getVerifiedAt(),
                        Confidence.ofStored(fact.getConfidence()),
                        List.of(fact.getSources())),
                fact.getChangedAt(),
                fact.getSort());
    }
}
