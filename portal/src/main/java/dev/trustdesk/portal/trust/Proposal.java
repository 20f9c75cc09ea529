package dev.trustdesk.portal.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a critical claim that somebody wants and somebody else has to approve.
 *
 * @param base when the claim that was looked at was changed last
 * @param proposedBy the account, or {@code system:…} for the starter pack; {@code proposer} is its name then
 * @param liveAt when it goes or went live; null until it is approved
 * @param endedBy who declined, withdrew or stopped it, or the application that made it live
 */
public record Proposal(
        ProposalId id,
        ClaimRef ref,
        ClaimContent content,
        boolean koreanPending,
        String reasonEn,
        @Nullable String reasonKo,
        Instant base,
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

    public boolean isUnderWay() {
        return state == ProposalState.OPEN || state == ProposalState.APPROVED;
    }
}
