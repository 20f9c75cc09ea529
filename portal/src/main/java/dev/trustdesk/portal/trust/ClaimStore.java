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
import org.jooq.Field;
import org.jooq.SelectConditionStep;
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
            case FACT -> fact(ref).fetchOptional(ClaimStore::claim);
            case OFFICIAL -> official(ref).fetchOptional(ClaimStore::claim);
        };
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Claim> lock(ClaimRef ref) {
        if (!ref.isLegible()) {
            return Optional.empty();
        }
        return switch (ref.kind()) {
            case FACT -> fact(ref).forUpdate().fetchOptional(ClaimStore::claim);
            case OFFICIAL -> official(ref).forUpdate().fetchOptional(ClaimStore::claim);
        };
    }

    private SelectConditionStep<FactRecord> fact(ClaimRef ref) {
        return db.selectFrom(FACT).where(FACT.KEY.eq(ref.id()));
    }

    private SelectConditionStep<OfficialRecordRecord> official(ClaimRef ref) {
        return db.selectFrom(OFFICIAL_RECORD).where(OFFICIAL_RECORD.ID.eq(ref.id()));
    }

    /** The database refuses it for a critical claim unless a live proposal says exactly that (ADR 0035). */
    void change(ClaimRef ref, ClaimContent content, boolean koreanPending, Instant at) {
        switch (ref.kind()) {
            case FACT ->
                db.update(FACT)
                        .set(said(content, koreanPending, at))
                        .set(FACT.RETIRED_AT, retired(FACT.RETIRED_AT, content, at))
                        .where(FACT.KEY.eq(ref.id()))
                        .execute();
            case OFFICIAL ->
                db.update(OFFICIAL_RECORD)
                        .set(saidOfficially(content, koreanPending, at))
                        .set(OFFICIAL_RECORD.RETIRED_AT, retired(OFFICIAL_RECORD.RETIRED_AT, content, at))
                        .where(OFFICIAL_RECORD.ID.eq(ref.id()))
                        .execute();
        }
    }

    /** Since it was retired first. */
    private static Field<Instant> retired(Field<Instant> before, ClaimContent content, Instant at) {
        return content.isRetired() ? coalesce(before, val(at)) : val((Instant) null);
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
                        .set(said(content, koreanPending, at))
                        .set(FACT.KEY, claim.ref().id())
                        .set(FACT.KIND, stored(Objects.requireNonNull(claim.factKind())))
                        .set(
                                FACT.SORT,
                                select(coalesce(max(FACT.SORT), inline(0)).plus(1))
                                        .from(FACT))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean addOfficial(Claim claim, ClaimContent content, boolean koreanPending, Instant at) {
        var record = OFFICIAL_RECORD;
        return db.insertInto(record)
                        .set(saidOfficially(content, koreanPending, at))
                        .set(record.ID, claim.ref().id())
                        .set(record.KIND, stored(Objects.requireNonNull(claim.officialKind())))
                        .set(
                                record.SORT,
                                select(coalesce(max(record.SORT), inline(0)).plus(1))
                                        .from(record))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The columns of what a fact says, whether it is new or changed. */
    private static FactRecord said(ClaimContent content, boolean koreanPending, Instant at) {
        var fact = new FactRecord();
        fact.setCritical(content.critical());
        fact.setLabelEn(content.labelEn());
        fact.setLabelKo(content.labelKo());
        fact.setValueEn(content.valueEn());
        fact.setValueKo(content.valueKo());
        fact.setUnitEn(content.unitEn());
        fact.setUnitKo(content.unitKo());
        fact.setNoteEn(content.noteEn());
        fact.setNoteKo(content.noteKo());
        fact.setAsOf(content.asOf());
        fact.setConfidence(content.confidence().stored());
        fact.setSources(content.sources().toArray(String[]::new));
        fact.setPassages(content.passages().toArray(String[]::new));
        fact.setKoreanPending(koreanPending);
        fact.setEditedAt(at);
        fact.setChangedAt(at);
        return fact;
    }

    private static OfficialRecordRecord saidOfficially(ClaimContent content, boolean koreanPending, Instant at) {
        var official = new OfficialRecordRecord();
        official.setLabelEn(content.labelEn());
        official.setLabelKo(content.labelKo());
        official.setValue(content.valueEn());
        official.setNoteEn(content.noteEn());
        official.setNoteKo(content.noteKo());
        official.setConfirmed(content.status() == ClaimStatus.CONFIRMED);
        official.setAsOf(content.asOf());
        official.setConfidence(content.confidence().stored());
        official.setSources(content.sources().toArray(String[]::new));
        official.setPassages(content.passages().toArray(String[]::new));
        official.setKoreanPending(koreanPending);
        official.setEditedAt(at);
        official.setChangedAt(at);
        return official;
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
