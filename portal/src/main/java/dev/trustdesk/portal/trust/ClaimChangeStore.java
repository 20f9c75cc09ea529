package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.ClaimChange.CLAIM_CHANGE;

import dev.trustdesk.db.trust.tables.records.ClaimChangeRecord;
import dev.trustdesk.portal.content.Confidence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The public history of claims; the database lets nobody change it. */
@Repository
class ClaimChangeStore {

    private final DSLContext db;

    ClaimChangeStore(DSLContext db) {
        this.db = db;
    }

    /**
     * One change, in both languages.
     *
     * @param was null in the first record
     * @param approved null where nobody's approval was needed
     */
    record Entry(
            ClaimRef ref,
            @Nullable Said was,
            Said became,
            @Nullable String reasonEn,
            @Nullable String reasonKo,
            Proposal.Deed proposed,
            Proposal.@Nullable Deed approved,
            @Nullable UUID proposal,
            Instant at) {}

    /** What of a claim is kept in its history. */
    record Said(
            String valueEn,
            String valueKo,
            @Nullable String noteEn,
            @Nullable String noteKo,
            Confidence confidence,
            boolean confirmed) {
        static Said of(ClaimContent content) {
            return new Said(
                    content.valueEn(),
                    content.valueKo(),
                    content.noteEn(),
                    content.noteKo(),
                    content.confidence(),
                    content.confirmed());
        }
    }

    void add(Entry entry) {
        var was = entry.was();
        var became = entry.became();
        var approved = entry.approved();
        db.insertInto(CLAIM_CHANGE)
                .set(
                        CLAIM_CHANGE.KIND,
                        dev.trustdesk.db.trust.enums.ClaimKind.valueOf(
                                entry.ref().kind().name().toLowerCase(Locale.ROOT)))
                .set(CLAIM_CHANGE.CLAIM, entry.ref().id())
                .set(CLAIM_CHANGE.WAS_VALUE_EN, was == null ? null : was.valueEn())
                .set(CLAIM_CHANGE.WAS_VALUE_KO, was == null ? null : was.valueKo())
                .set(CLAIM_CHANGE.WAS_NOTE_EN, was == null ? null : was.noteEn())
                .set(CLAIM_CHANGE.WAS_NOTE_KO, was == null ? null : was.noteKo())
                .set(
                        CLAIM_CHANGE.WAS_CONFIDENCE,
                        was == null ? null : was.confidence().stored())
                .set(CLAIM_CHANGE.WAS_CONFIRMED, was == null ? null : was.confirmed())
                .set(CLAIM_CHANGE.VALUE_EN, became.valueEn())
                .set(CLAIM_CHANGE.VALUE_KO, became.valueKo())
                .set(CLAIM_CHANGE.NOTE_EN, became.noteEn())
                .set(CLAIM_CHANGE.NOTE_KO, became.noteKo())
                .set(CLAIM_CHANGE.CONFIDENCE, became.confidence().stored())
                .set(CLAIM_CHANGE.CONFIRMED, became.confirmed())
                .set(CLAIM_CHANGE.REASON_EN, entry.reasonEn())
                .set(CLAIM_CHANGE.REASON_KO, entry.reasonKo())
                .set(CLAIM_CHANGE.PROPOSED_BY, entry.proposed().by())
                .set(CLAIM_CHANGE.PROPOSER, entry.proposed().name())
                .set(CLAIM_CHANGE.APPROVED_BY, approved == null ? null : approved.by())
                .set(CLAIM_CHANGE.APPROVER, approved == null ? null : approved.name())
                .set(CLAIM_CHANGE.PROPOSAL, entry.proposal())
                .set(CLAIM_CHANGE.AT, entry.at())
                .execute();
    }

    /** Newest first. */
    List<Entry> all() {
        return db.selectFrom(CLAIM_CHANGE).orderBy(CLAIM_CHANGE.ID.desc()).fetch(ClaimChangeStore::entry);
    }

    private static Entry entry(ClaimChangeRecord row) {
        var approvedBy = row.getApprovedBy();
        return new Entry(
                new ClaimRef(ClaimKind.valueOf(row.getKind().name().toUpperCase(Locale.ROOT)), row.getClaim()),
                was(row),
                new Said(
                        row.getValueEn(),
                        row.getValueKo(),
                        row.getNoteEn(),
                        row.getNoteKo(),
                        Confidence.ofStored(row.getConfidence()),
                        row.getConfirmed()),
                row.getReasonEn(),
                row.getReasonKo(),
                new Proposal.Deed(row.getProposedBy(), row.getProposer(), row.getAt()),
                approvedBy == null ? null : new Proposal.Deed(approvedBy, row.getApprover(), row.getAt()),
                row.getProposal(),
                row.getAt());
    }

    private static @Nullable Said was(ClaimChangeRecord row) {
        var en = row.getWasValueEn();
        var ko = row.getWasValueKo();
        var confidence = row.getWasConfidence();
        return en == null || ko == null || confidence == null
                ? null
                : new Said(
                        en,
                        ko,
                        row.getWasNoteEn(),
                        row.getWasNoteKo(),
                        Confidence.ofStored(confidence),
                        Boolean.TRUE.equals(row.getWasConfirmed()));
    }
}
