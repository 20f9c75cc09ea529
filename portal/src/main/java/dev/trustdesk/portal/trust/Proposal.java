package dev.trustdesk.portal.trust;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a critical claim that somebody wants and somebody else has to approve.
 *
 * @param newFact what kind of fact would come in; null of a change, and of an official record
 * @param base when the claim that was looked at was changed last; null of one that is not there yet
 * @param proposedBy the account, or {@code system:…} for the starter pack; {@code proposer} is its name then
 * @param liveAt when it goes or went live; null until it is approved
 * @param endedBy who declined, withdrew or stopped it, or the application that made it live
 */
public record Proposal(
        ProposalId id,
        ClaimRef ref,
        @Nullable FactKind newFact,
        @Nullable OfficialKind newOfficial,
        ClaimContent content,
        boolean koreanPending,
        String reasonEn,
        @Nullable String reasonKo,
        @Nullable Instant base,
        ProposalState state,
        Deed proposed,
        @Nullable Deed approved,
        @Nullable Instant liveAt,
        @Nullable Deed ended,
        @Nullable String endedReason) {

    /**
     * Who did something, and when.
     *
     * @param by account, or {@code system:…}
     * @param name as it was then; null for the application itself
     */
    public record Deed(String by, @Nullable String name, Instant at) {}

    /** Of a claim that is not there yet. */
    public boolean isNew() {
        return base == null;
    }

    /** What it would add to; says nothing yet. Empty of a change. */
    public Optional<Claim> added() {
        if (newFact != null) {
            return Optional.of(Claim.newFact(ref.id(), newFact, true, content.asOf()));
        }
        return newOfficial == null
                ? Optional.empty()
                : Optional.of(Claim.newOfficial(ref.id(), newOfficial, content.asOf()));
    }

    public boolean isUnderWay() {
        return state == ProposalState.OPEN || state == ProposalState.APPROVED;
    }
}
