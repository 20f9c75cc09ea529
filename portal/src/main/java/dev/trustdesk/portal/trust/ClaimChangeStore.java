package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.ClaimChange.CLAIM_CHANGE;

import dev.trustdesk.db.trust.tables.records.ClaimChangeRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import java.time.Instant;
import java.util.List;
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

    /**
     * What of a claim is kept in its history.
     *
     * @param label null where the name was not kept yet; so is the unit, then
     * @param critical null where that was not kept yet
     */
    record Said(
            @Nullable Bilingual label,
            String valueEn,
            String valueKo,
            @Nullable Bilingual unit,
            @Nullable String noteEn,
            @Nullable String noteKo,
            Confidence confidence,
            ClaimStatus status,
            @Nullable Boolean critical) {
        static Said of(ClaimContent content) {
            return new Said(
                    new Bilingual(content.labelEn(), content.labelKo()),
                    content.valueEn(),
                    content.valueKo(),
                    Bilingual.ofNullable(content.unitEn(), content.unitKo()),
                    content.noteEn(),
                    content.noteKo(),
                    content.confidence(),
                    content.status(),
                    content.critical());
        }
    }

    void add(Entry entry) {
        var change = db.newRecord(CLAIM_CHANGE);
        change.setKind(ProposalStore.stored(entry.ref().kind()));
        change.setClaim(entry.ref().id());
        var was = entry.was();
        if (was != null) {
            setBefore(change, was);
        }
        setNow(change, entry.became());
        change.setReasonEn(entry.reasonEn());
        change.setReasonKo(entry.reasonKo());
        change.setProposedBy(entry.proposed().by());
        change.setProposer(entry.proposed().name());
        var approved = entry.approved();
        if (approved != null) {
            change.setApprovedBy(approved.by());
            change.setApprover(approved.name());
        }
        change.setProposal(entry.proposal());
        change.setAt(entry.at());
        db.insertInto(CLAIM_CHANGE).set(change).execute();
    }

    private static void setBefore(ClaimChangeRecord change, Said was) {
        change.setWasLabelEn(Bilingual.en(was.label()));
        change.setWasLabelKo(Bilingual.ko(was.label()));
        change.setWasValueEn(was.valueEn());
        change.setWasValueKo(was.valueKo());
        change.setWasUnitEn(Bilingual.en(was.unit()));
        change.setWasUnitKo(Bilingual.ko(was.unit()));
        change.setWasNoteEn(was.noteEn());
        change.setWasNoteKo(was.noteKo());
        change.setWasConfidence(was.confidence().stored());
        change.setWasConfirmed(was.status() == ClaimStatus.CONFIRMED);
        change.setWasRetired(was.status() == ClaimStatus.RETIRED);
        change.setWasCritical(was.critical());
    }

    private static void setNow(ClaimChangeRecord change, Said became) {
        change.setLabelEn(Bilingual.en(became.label()));
        change.setLabelKo(Bilingual.ko(became.label()));
        change.setValueEn(became.valueEn());
        change.setValueKo(became.valueKo());
        change.setUnitEn(Bilingual.en(became.unit()));
        change.setUnitKo(Bilingual.ko(became.unit()));
        change.setNoteEn(became.noteEn());
        change.setNoteKo(became.noteKo());
        change.setConfidence(became.confidence().stored());
        change.setConfirmed(became.status() == ClaimStatus.CONFIRMED);
        change.setRetired(became.status() == ClaimStatus.RETIRED);
        change.setCritical(became.critical());
    }

    /** Newest first. */
    List<Entry> all() {
        return db.selectFrom(CLAIM_CHANGE).orderBy(CLAIM_CHANGE.ID.desc()).fetch(ClaimChangeStore::entry);
    }

    private static Entry entry(ClaimChangeRecord row) {
        var approvedBy = row.getApprovedBy();
        return new Entry(
                new ClaimRef(ProposalStore.kind(row.getKind()), row.getClaim()),
                was(row),
                new Said(
                        Bilingual.ofNullable(row.getLabelEn(), row.getLabelKo()),
                        row.getValueEn(),
                        row.getValueKo(),
                        Bilingual.ofNullable(row.getUnitEn(), row.getUnitKo()),
                        row.getNoteEn(),
                        row.getNoteKo(),
                        Confidence.ofStored(row.getConfidence()),
                        ClaimStatus.of(row.getConfirmed(), row.getRetired()),
                        row.getCritical()),
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
                        Bilingual.ofNullable(row.getWasLabelEn(), row.getWasLabelKo()),
                        en,
                        ko,
                        Bilingual.ofNullable(row.getWasUnitEn(), row.getWasUnitKo()),
                        row.getWasNoteEn(),
                        row.getWasNoteKo(),
                        Confidence.ofStored(confidence),
                        ClaimStatus.of(
                                Boolean.TRUE.equals(row.getWasConfirmed()), Boolean.TRUE.equals(row.getWasRetired())),
                        row.getWasCritical());
    }
}
