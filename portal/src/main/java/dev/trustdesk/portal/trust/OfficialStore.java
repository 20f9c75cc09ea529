package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.OfficialRecord.OFFICIAL_RECORD;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OfficialStore {

    private final DSLContext db;

    OfficialStore(DSLContext db) {
        this.db = db;
    }

    List<OfficialEntry> all() {
        return db.selectFrom(OFFICIAL_RECORD)
                .orderBy(OFFICIAL_RECORD.SORT, OFFICIAL_RECORD.ID)
                .fetch(official -> new OfficialEntry(
                        official.getId(),
                        ClaimStore.kind(official.getKind()),
                        official.getValue(),
                        new Bilingual(official.getLabelEn(), official.getLabelKo()),
                        official.getConfirmed(),
                        FactStore.note(official.getNoteEn(), official.getNoteKo()),
                        new Evidence(
                                official.getAsOf(),
                                official.getVerifiedAt(),
                                Confidence.ofStored(official.getConfidence()),
                                List.of(official.getSources())),
                        new Upkeep(
                                List.of(official.getPassages()),
                                official.getVerifier(),
                                official.getCheckDue(),
                                official.getKoreanPending(),
                                official.getRetiredAt()),
                        official.getSort()));
    }

    /** Only of one that is not there yet: what is there changes by a proposal (ADR 0035). */
    void add(OfficialEntry official, @Nullable LocalDate checkDue, Instant at) {
        db.insertInto(OFFICIAL_RECORD)
                .set(OFFICIAL_RECORD.ID, official.id())
                .set(OFFICIAL_RECORD.KIND, ClaimStore.stored(official.kind()))
                .set(OFFICIAL_RECORD.VALUE, official.value())
                .set(OFFICIAL_RECORD.LABEL_EN, official.label().en())
                .set(OFFICIAL_RECORD.LABEL_KO, official.label().ko())
                .set(OFFICIAL_RECORD.CONFIRMED, official.confirmed())
                .set(OFFICIAL_RECORD.NOTE_EN, Bilingual.en(official.note()))
                .set(OFFICIAL_RECORD.NOTE_KO, Bilingual.ko(official.note()))
                .set(OFFICIAL_RECORD.AS_OF, official.evidence().asOf())
                .set(OFFICIAL_RECORD.VERIFIED_AT, official.evidence().verifiedAt())
                .set(
                        OFFICIAL_RECORD.CONFIDENCE,
                        official.evidence().confidence().stored())
                .set(OFFICIAL_RECORD.SOURCES, official.evidence().sources().toArray(String[]::new))
                .set(OFFICIAL_RECORD.SORT, official.sort())
                .set(OFFICIAL_RECORD.CHANGED_AT, at)
                .set(OFFICIAL_RECORD.PASSAGES, official.upkeep().passages().toArray(String[]::new))
                .set(OFFICIAL_RECORD.CHECK_DUE, checkDue)
                .execute();
    }
}
