package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Fact.FACT;
import static dev.trustdesk.db.trust.tables.OfficialRecord.OFFICIAL_RECORD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.trust.tables.records.FactRecord;
import dev.trustdesk.db.trust.tables.records.OfficialRecordRecord;
import dev.trustdesk.portal.content.Confidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Facts and official records as claims: what they say, and who checked it. */
@Repository
class ClaimStore {

    private final DSLContext db;

    ClaimStore(DSLContext db) {
        this.db = db;
    }

    /** A comparison with the sources, and when the next one is due. */
    record Check(LocalDate on, String by, @Nullable String name, LocalDate nextDue) {}

    List<Claim> facts() {
        return db.selectFrom(FACT).orderBy(FACT.SORT, FACT.KEY).fetch(ClaimStore::claim);
    }

    List<Claim> officialRecords() {
        return db.selectFrom(OFFICIAL_RECORD)
                .orderBy(OFFICIAL_RECORD.SORT, OFFICIAL_RECORD.ID)
                .fetch(ClaimStore::claim);
    }

    Optional<Claim> find(ClaimRef ref) {
        if (!ref.isLegible()) {
            return Optional.empty();
        }
        return switch (ref.kind()) {
            case FACT -> db.selectFrom(FACT).where(FACT.KEY.eq(ref.id())).fetchOptional(ClaimStore::claim);
            case OFFICIAL ->
                db.selectFrom(OFFICIAL_RECORD)
                        .where(OFFICIAL_RECORD.ID.eq(ref.id()))
                        .fetchOptional(ClaimStore::claim);
        };
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Claim> lock(ClaimRef ref) {
        if (!ref.isLegible()) {
            return Optional.empty();
        }
        return switch (ref.kind()) {
            case FACT ->
                db.selectFrom(FACT).where(FACT.KEY.eq(ref.id())).forUpdate().fetchOptional(ClaimStore::claim);
            case OFFICIAL ->
                db.selectFrom(OFFICIAL_RECORD)
                        .where(OFFICIAL_RECORD.ID.eq(ref.id()))
                        .forUpdate()
                        .fetchOptional(ClaimStore::claim);
        };
    }

    /** The database refuses it for a critical claim unless a live proposal says exactly that (ADR 0035). */
    void change(ClaimRef ref, ClaimContent content, boolean koreanPending, Instant at) {
        switch (ref.kind()) {
            case FACT -> changeFact(ref.id(), content, koreanPending, at);
            case OFFICIAL -> changeOfficial(ref.id(), content, koreanPending, at);
        }
    }

    private void changeFact(String key, ClaimContent content, boolean koreanPending, Instant at) {
        db.update(FACT)
                .set(FACT.CRITICAL, content.critical())
                .set(FACT.LABEL_EN, content.labelEn())
                .set(FACT.LABEL_KO, content.labelKo())
                .set(FACT.VALUE_EN, content.valueEn())
                .set(FACT.VALUE_KO, content.valueKo())
                .set(FACT.UNIT_EN, content.unitEn())
                .set(FACT.UNIT_KO, content.unitKo())
                .set(FACT.NOTE_EN, content.noteEn())
                .set(FACT.NOTE_KO, content.noteKo())
                .set(FACT.AS_OF, content.asOf())
                .set(FACT.CONFIDENCE, content.confidence().stored())
                .set(FACT.SOURCES, content.sources().toArray(String[]::new))
                .set(FACT.PASSAGES, content.passages().toArray(String[]::new))
                .set(FACT.KOREAN_PENDING, koreanPending)
                .set(FACT.RETIRED_AT, content.isRetired() ? coalesce(FACT.RETIRED_AT, val(at)) : val((Instant) null))
                .set(FACT.EDITED_AT, at)
                .set(FACT.CHANGED_AT, at)
                .where(FACT.KEY.eq(key))
                .execute();
    }

    private void changeOfficial(String id, ClaimContent content, boolean koreanPending, Instant at) {
        db.update(OFFICIAL_RECORD)
                .set(OFFICIAL_RECORD.LABEL_EN, content.labelEn())
                .set(OFFICIAL_RECORD.LABEL_KO, content.labelKo())
                .set(OFFICIAL_RECORD.VALUE, content.valueEn())
                .set(OFFICIAL_RECORD.NOTE_EN, content.noteEn())
                .set(OFFICIAL_RECORD.NOTE_KO, content.noteKo())
                .set(OFFICIAL_RECORD.CONFIRMED, content.status() == ClaimStatus.CONFIRMED)
                .set(OFFICIAL_RECORD.AS_OF, content.asOf())
                .set(OFFICIAL_RECORD.CONFIDENCE, content.confidence().stored())
                .set(OFFICIAL_RECORD.SOURCES, content.sources().toArray(String[]::new))
                .set(OFFICIAL_RECORD.PASSAGES, content.passages().toArray(String[]::new))
                .set(OFFICIAL_RECORD.KOREAN_PENDING, koreanPending)
                .set(
                        OFFICIAL_RECORD.RETIRED_AT,
                        content.isRetired() ? coalesce(OFFICIAL_RECORD.RETIRED_AT, val(at)) : val((Instant) null))
                .set(OFFICIAL_RECORD.EDITED_AT, at)
                .set(OFFICIAL_RECORD.CHANGED_AT, at)
                .where(OFFICIAL_RECORD.ID.eq(id))
                .execute();
    }

    /**
     * Puts a claim there that was made in the portal, after all others; false if there is one of that key meanwhile. The database refuses
     * a critical one unless a live proposal says exactly that (ADR 0043).
     */
    boolean add(Claim claim, ClaimContent content, boolean koreanPending, Instant at) {
        return switch (claim.ref().kind()) {
            case FACT -> addFact(claim, content, koreanPending, at);
            case OFFICIAL -> addOfficial(claim, content, koreanPending, at);
        };
    }

    private boolean addFact(Claim claim, ClaimContent content, boolean koreanPending, Instant at) {
        return db.insertInto(FACT)
                        .set(FACT.KEY, claim.ref().id())
                        .set(FACT.KIND, stored(Objects.requireNonNull(claim.factKind())))
                        .set(FACT.CRITICAL, claim.critical())
                        .set(FACT.LABEL_EN, content.labelEn())
                        .set(FACT.LABEL_KO, content.labelKo())
                        .set(FACT.VALUE_EN, content.valueEn())
                        .set(FACT.VALUE_KO, content.valueKo())
                        .set(FACT.UNIT_EN, content.unitEn())
                        .set(FACT.UNIT_KO, content.unitKo())
                        .set(FACT.NOTE_EN, content.noteEn())
                        .set(FACT.NOTE_KO, content.noteKo())
                        .set(FACT.AS_OF, content.asOf())
                        .set(FACT.CONFIDENCE, content.confidence().stored())
                        .set(FACT.SOURCES, content.sources().toArray(String[]::new))
                        .set(FACT.PASSAGES, content.passages().toArray(String[]::new))
                        .set(FACT.KOREAN_PENDING, koreanPending)
                        .set(
                                FACT.SORT,
                                select(coalesce(max(FACT.SORT), inline(0)).plus(1))
                                        .from(FACT))
                        .set(FACT.EDITED_AT, at)
                        .set(FACT.CHANGED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean addOfficial(Claim claim, ClaimContent content, boolean koreanPending, Instant at) {
        var record = OFFICIAL_RECORD;
        return db.insertInto(record)
                        .set(record.ID, claim.ref().id())
                        .set(record.KIND, stored(Objects.requireNonNull(claim.officialKind())))
                        .set(record.LABEL_EN, content.labelEn())
                        .set(record.LABEL_KO, content.labelKo())
                        .set(record.VALUE, content.valueEn())
                        .set(record.NOTE_EN, content.noteEn())
                        .set(record.NOTE_KO, content.noteKo())
                        .set(record.CONFIRMED, content.status() == ClaimStatus.CONFIRMED)
                        .set(record.AS_OF, content.asOf())
                        .set(record.CONFIDENCE, content.confidence().stored())
                        .set(record.SOURCES, content.sources().toArray(String[]::new))
                        .set(record.PASSAGES, content.passages().toArray(String[]::new))
                        .set(record.KOREAN_PENDING, koreanPending)
                        .set(
                                record.SORT,
                                select(coalesce(max(record.SORT), inline(0)).plus(1))
                                        .from(record))
                        .set(record.EDITED_AT, at)
                        .set(record.CHANGED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    static dev.trustdesk.db.trust.enums.FactKind stored(FactKind kind) {
        return dev.trustdesk.db.trust.enums.FactKind.valueOf(kind.name().toLowerCase(Locale.ROOT));
    }

    static dev.trustdesk.db.trust.enums.OfficialKind stored(OfficialKind kind) {
        return dev.trustdesk.db.trust.enums.OfficialKind.valueOf(kind.name().toLowerCase(Locale.ROOT));
    }

    static FactKind kind(dev.trustdesk.db.trust.enums.FactKind stored) {
        return FactKind.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    static OfficialKind kind(dev.trustdesk.db.trust.enums.OfficialKind stored) {
        return OfficialKind.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    void checked(ClaimRef ref, Check check) {
        switch (ref.kind()) {
            case FACT ->
                db.update(FACT)
                        .set(FACT.VERIFIED_AT, check.on())
                        .set(FACT.VERIFIED_BY, check.by())
                        .set(FACT.VERIFIER, check.name())
                        .set(FACT.CHECK_DUE, check.nextDue())
                        .where(FACT.KEY.eq(ref.id()))
                        .execute();
            case OFFICIAL ->
                db.update(OFFICIAL_RECORD)
                        .set(OFFICIAL_RECORD.VERIFIED_AT, check.on())
                        .set(OFFICIAL_RECORD.VERIFIED_BY, check.by())
                        .set(OFFICIAL_RECORD.VERIFIER, check.name())
                        .set(OFFICIAL_RECORD.CHECK_DUE, check.nextDue())
                        .where(OFFICIAL_RECORD.ID.eq(ref.id()))
                        .execute();
        }
    }

    /** What the starter pack may say of a critical claim by itself: where it stands, and that it was checked later than we know of. */
    void settle(ClaimRef ref, int sort, @Nullable LocalDate verified, @Nullable LocalDate checkDue) {
        switch (ref.kind()) {
            case FACT -> {
                var later = FACT.VERIFIED_AT.lt(val(verified, FACT.VERIFIED_AT));
                db.update(FACT)
                        .set(FACT.SORT, sort)
                        .set(FACT.VERIFIER, when(later, inline((String) null)).otherwise(FACT.VERIFIER))
                        .set(FACT.VERIFIED_AT, greatest(FACT.VERIFIED_AT, val(verified, FACT.VERIFIED_AT)))
                        .set(FACT.CHECK_DUE, greatest(FACT.CHECK_DUE, val(checkDue, FACT.CHECK_DUE)))
                        .where(FACT.KEY.eq(ref.id()))
                        .execute();
            }
            case OFFICIAL -> {
                var record = OFFICIAL_RECORD;
                var later = record.VERIFIED_AT.lt(val(verified, record.VERIFIED_AT));
                db.update(record)
                        .set(record.SORT, sort)
                        .set(record.VERIFIER, when(later, inline((String) null)).otherwise(record.VERIFIER))
                        .set(record.VERIFIED_AT, greatest(record.VERIFIED_AT, val(verified, record.VERIFIED_AT)))
                        .set(record.CHECK_DUE, greatest(record.CHECK_DUE, val(checkDue, record.CHECK_DUE)))
                        .where(record.ID.eq(ref.id()))
                        .execute();
            }
        }
    }

    private static Claim claim(FactRecord fact) {
        return new Claim(
                ClaimRef.fact(fact.getKey()),
                kind(fact.getKind()),
                null,
                new ClaimContent(
                        fact.getLabelEn(),
                        fact.getLabelKo(),
                        fact.getValueEn(),
                        fact.getValueKo(),
                        fact.getUnitEn(),
                        fact.getUnitKo(),
                        fact.getNoteEn(),
                        fact.getNoteKo(),
                        ClaimStatus.of(true, fact.getRetiredAt() != null),
                        fact.getAsOf(),
                        Confidence.ofStored(fact.getConfidence()),
                        List.of(fact.getSources()),
                        List.of(fact.getPassages()),
                        fact.getCritical()),
                fact.getVerifiedAt(),
                fact.getVerifier(),
                fact.getCheckDue(),
                fact.getKoreanPending(),
                fact.getEditedAt() != null,
                fact.getChangedAt());
    }

    private static Claim claim(OfficialRecordRecord official) {
        return new Claim(
                ClaimRef.official(official.getId()),
                null,
                kind(official.getKind()),
                new ClaimContent(
                        official.getLabelEn(),
                        official.getLabelKo(),
                        official.getValue(),
                        official.getValue(),
                        null,
                        null,
                        official.getNoteEn(),
                        official.getNoteKo(),
                        ClaimStatus.of(official.getConfirmed(), official.getRetiredAt() != null),
                        official.getAsOf(),
                        Confidence.ofStored(official.getConfidence()),
                        List.of(official.getSources()),
                        List.of(official.getPassages()),
                        true),
                official.getVerifiedAt(),
                official.getVerifier(),
                official.getCheckDue(),
                official.getKoreanPending(),
                official.getEditedAt() != null,
                official.getChangedAt());
    }
}
