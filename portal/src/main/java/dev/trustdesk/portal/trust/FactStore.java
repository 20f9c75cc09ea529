package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Fact.FACT;
import static dev.trustdesk.db.trust.tables.Reminder.REMINDER;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.trust.tables.records.FactRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

    /**
     * Of one that is there already, the day of the last change stays when nothing that people read has changed, and so does what is known
     * of checks.
     */
    void put(FactEntry fact, @Nullable LocalDate checkDue) {
        db.insertInto(FACT)
                .set(FACT.KEY, fact.key())
                .set(FACT.KIND, ClaimStore.stored(fact.kind()))
                .set(FACT.VALUE_EN, fact.value().en())
                .set(FACT.VALUE_KO, fact.value().ko())
                .set(FACT.CRITICAL, fact.critical())
                .set(FACT.LABEL_EN, fact.label().en())
                .set(FACT.LABEL_KO, fact.label().ko())
                .set(FACT.NOTE_EN, Bilingual.en(fact.note()))
                .set(FACT.NOTE_KO, Bilingual.ko(fact.note()))
                .set(FACT.UNIT_EN, Bilingual.en(fact.unit()))
                .set(FACT.UNIT_KO, Bilingual.ko(fact.unit()))
                .set(FACT.PASSAGES, fact.upkeep().passages().toArray(String[]::new))
                .set(FACT.CHECK_DUE, checkDue)
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
                .set(FACT.UNIT_EN, excluded(FACT.UNIT_EN))
                .set(FACT.UNIT_KO, excluded(FACT.UNIT_KO))
                .set(FACT.PASSAGES, excluded(FACT.PASSAGES))
                .set(FACT.AS_OF, excluded(FACT.AS_OF))
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

    /** Whether readers had not been reminded of that day so many days ahead of it. */
    boolean remind(String key, LocalDate day, int daysAhead) {
        return db.insertInto(REMINDER)
                        .set(REMINDER.FACT, key)
                        .set(REMINDER.DAY, day)
                        .set(REMINDER.DAYS_AHEAD, daysAhead)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static FactEntry entry(FactRecord fact) {
        return new FactEntry(
                fact.getKey(),
                ClaimStore.kind(fact.getKind()),
                new Bilingual(fact.getValueEn(), fact.getValueKo()),
                fact.getCritical(),
                new Bilingual(fact.getLabelEn(), fact.getLabelKo()),
                note(fact.getNoteEn(), fact.getNoteKo()),
                Bilingual.ofNullable(fact.getUnitEn(), fact.getUnitKo()),
                new Evidence(
                        fact.getAsOf(),
                        fact.getVerifiedAt(),
                        Confidence.ofStored(fact.getConfidence()),
                        List.of(fact.getSources())),
                new Upkeep(
                        List.of(fact.getPassages()),
                        fact.getVerifier(),
                        fact.getCheckDue(),
                        fact.getKoreanPending(),
                        fact.getRetiredAt()),
                fact.getChangedAt(),
                fact.getSort());
    }

    /** In English in both languages while the Korean is pending. */
    static @Nullable Bilingual note(@Nullable String en, @Nullable String ko) {
        return en == null ? null : new Bilingual(en, ko == null ? en : ko);
    }
}
