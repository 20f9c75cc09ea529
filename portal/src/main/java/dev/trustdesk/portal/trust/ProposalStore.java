package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Proposal.PROPOSAL;

import dev.trustdesk.db.trust.tables.records.ProposalRecord;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.trust.ClaimPublishing.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProposalStore {

    private static final String BY_SYSTEM = "system:";

    private final DSLContext db;

    ProposalStore(DSLContext db) {
        this.db = db;
    }

    /** Empty if another one of the same kind of proposer is under way for the claim. */
    Optional<Proposal> add(
            Claim now, ClaimContent content, boolean koreanPending, Reason reason, Proposal.Deed proposed) {
        var ref = now.ref();
        var newFact = now.isNew() ? now.factKind() : null;
        var newOfficial = now.isNew() ? now.officialKind() : null;
        return db.insertInto(PROPOSAL)
                .set(PROPOSAL.KIND, stored(ref.kind()))
                .set(PROPOSAL.CLAIM, ref.id())
                .set(PROPOSAL.NEW_FACT, newFact == null ? null : ClaimStore.stored(newFact))
                .set(PROPOSAL.NEW_OFFICIAL, newOfficial == null ? null : ClaimStore.stored(newOfficial))
                .set(PROPOSAL.LABEL_EN, content.labelEn())
                .set(PROPOSAL.LABEL_KO, content.labelKo())
                .set(PROPOSAL.VALUE_EN, content.valueEn())
                .set(PROPOSAL.VALUE_KO, content.valueKo())
                .set(PROPOSAL.UNIT_EN, content.unitEn())
                .set(PROPOSAL.UNIT_KO, content.unitKo())
                .set(PROPOSAL.NOTE_EN, content.noteEn())
                .set(PROPOSAL.NOTE_KO, content.noteKo())
                .set(PROPOSAL.CONFIRMED, content.status() == ClaimStatus.CONFIRMED)
                .set(PROPOSAL.RETIRED, content.isRetired())
                .set(PROPOSAL.AS_OF, content.asOf())
                .set(PROPOSAL.CONFIDENCE, content.confidence().stored())
                .set(PROPOSAL.SOURCES, content.sources().toArray(String[]::new))
                .set(PROPOSAL.PASSAGES, content.passages().toArray(String[]::new))
                .set(PROPOSAL.CRITICAL, content.critical())
                .set(PROPOSAL.KOREAN_PENDING, koreanPending)
                .set(PROPOSAL.REASON_EN, reason.en())
                .set(PROPOSAL.REASON_KO, reason.ko())
                .set(PROPOSAL.BASE, now.isNew() ? null : now.changedAt())
                .set(PROPOSAL.PROPOSED_BY, proposed.by())
                .set(PROPOSAL.PROPOSER, proposed.name())
                .set(PROPOSAL.PROPOSED_AT, proposed.at())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(ProposalStore::proposal);
    }

    Optional<Proposal> find(ProposalId id) {
        return db.selectFrom(PROPOSAL).where(PROPOSAL.ID.eq(id.value())).fetchOptional(ProposalStore::proposal);
    }

    /** Nobody else decides on it until the transaction ends. */
    Optional<Proposal> lock(ProposalId id) {
        return db.selectFrom(PROPOSAL)
                .where(PROPOSAL.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(ProposalStore::proposal);
    }

    /** Oldest first. */
    List<Proposal> underWay() {
        return db.selectFrom(PROPOSAL)
                .where(isUnderWay())
                .orderBy(PROPOSAL.PROPOSED_AT, PROPOSAL.ID)
                .fetch(ProposalStore::proposal);
    }

    /** Newest first. */
    List<Proposal> of(ClaimRef ref) {
        return db.selectFrom(PROPOSAL)
                .where(PROPOSAL.KIND.eq(stored(ref.kind())), PROPOSAL.CLAIM.eq(ref.id()))
                .orderBy(PROPOSAL.PROPOSED_AT.desc(), PROPOSAL.ID)
                .fetch(ProposalStore::proposal);
    }

    Optional<Proposal> underWay(ClaimRef ref, boolean bySystem) {
        return db.selectFrom(PROPOSAL)
                .where(
                        PROPOSAL.KIND.eq(stored(ref.kind())),
                        PROPOSAL.CLAIM.eq(ref.id()),
                        isUnderWay(),
                        bySystem
                                ? PROPOSAL.PROPOSED_BY.startsWith(BY_SYSTEM)
                                : PROPOSAL.PROPOSED_BY.startsWith(BY_SYSTEM).not())
                .fetchOptional(ProposalStore::proposal);
    }

    /** Approved ones whose time has come, oldest first. */
    List<ProposalId> due(Instant now) {
        return db.select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.STATE.eq(stored(ProposalState.APPROVED)), PROPOSAL.LIVE_AT.le(now))
                .orderBy(PROPOSAL.LIVE_AT, PROPOSAL.ID)
                .fetch(row -> new ProposalId(row.value1()));
    }

    void approve(ProposalId id, Proposal.Deed approved, Instant liveAt) {
        db.update(PROPOSAL)
                .set(PROPOSAL.STATE, stored(ProposalState.APPROVED))
                .set(PROPOSAL.APPROVED_BY, approved.by())
                .set(PROPOSAL.APPROVER, approved.name())
                .set(PROPOSAL.APPROVED_AT, approved.at())
                .set(PROPOSAL.LIVE_AT, liveAt)
                .where(PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    void end(ProposalId id, ProposalState state, Proposal.Deed ended, @Nullable String reason) {
        db.update(PROPOSAL)
                .set(PROPOSAL.STATE, stored(state))
                .set(PROPOSAL.ENDED_BY, ended.by())
                .set(PROPOSAL.ENDER, ended.name())
                .set(PROPOSAL.ENDED_AT, ended.at())
                .set(PROPOSAL.ENDED_REASON, reason)
                .where(PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    private static Condition isUnderWay() {
        return PROPOSAL.STATE.in(stored(ProposalState.OPEN), stored(ProposalState.APPROVED));
    }

    private static Proposal proposal(ProposalRecord row) {
        var newFact = row.getNewFact();
        var newOfficial = row.getNewOfficial();
        return new Proposal(
                new ProposalId(row.getId()),
                new ClaimRef(kind(row.getKind()), row.getClaim()),
                newFact == null ? null : ClaimStore.kind(newFact),
                newOfficial == null ? null : ClaimStore.kind(newOfficial),
                new ClaimContent(
                        row.getLabelEn(),
                        row.getLabelKo(),
                        row.getValueEn(),
                        row.getValueKo(),
                        row.getUnitEn(),
                        row.getUnitKo(),
                        row.getNoteEn(),
                        row.getNoteKo(),
                        ClaimStatus.of(row.getConfirmed(), row.getRetired()),
                        row.getAsOf(),
                        Confidence.ofStored(row.getConfidence()),
                        List.of(row.getSources()),
                        List.of(row.getPassages()),
                        row.getCritical()),
                row.getKoreanPending(),
                row.getReasonEn(),
                row.getReasonKo(),
                row.getBase(),
                ProposalState.valueOf(row.getState().name().toUpperCase(Locale.ROOT)),
                new Proposal.Deed(row.getProposedBy(), row.getProposer(), row.getProposedAt()),
                deed(row.getApprovedBy(), row.getApprover(), row.getApprovedAt()),
                row.getLiveAt(),
                deed(row.getEndedBy(), row.getEnder(), row.getEndedAt()),
                row.getEndedReason());
    }

    private static Proposal.@Nullable Deed deed(@Nullable String by, @Nullable String name, @Nullable Instant at) {
        return by == null || at == null ? null : new Proposal.Deed(by, name, at);
    }

    static dev.trustdesk.db.trust.enums.ClaimKind stored(ClaimKind kind) {
        return dev.trustdesk.db.trust.enums.ClaimKind.valueOf(kind.name().toLowerCase(Locale.ROOT));
    }

    static ClaimKind kind(dev.trustdesk.db.trust.enums.ClaimKind stored) {
        return ClaimKind.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    private static dev.trustdesk.db.trust.enums.ProposalState stored(ProposalState state) {
        return dev.trustdesk.db.trust.enums.ProposalState.valueOf(state.name().toLowerCase(Locale.ROOT));
    }
}
