package dev.trustdesk.portal.trust;

import java.util.List;

/** What became of an attempt to change a claim, or to decide on a change. */
public sealed interface ProposalResult {
    /** It waits for somebody else's approval. */
    record Proposed(Proposal proposal) implements ProposalResult {}

    /** Not critical, so it is published. */
    record Published(Claim now) implements ProposalResult {}

    /** Approved: it goes live at its time. Declined, withdrawn or stopped: it is over. */
    record Decided(Proposal proposal) implements ProposalResult {}

    /** It was compared with its sources again. */
    record Verified(Claim now) implements ProposalResult {}

    record Invalid(List<ClaimProblem> problems) implements ProposalResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** A reason was asked for and not given, or it cannot be kept. */
    record NoReason() implements ProposalResult {}

    /** It says what the claim says already. */
    record Unchanged() implements ProposalResult {}

    /** Another proposal for the same claim has to be decided first. */
    record Taken(Proposal other) implements ProposalResult {}

    /** Nobody approves or declines what they proposed; and only they withdraw it. */
    record NotYours(Proposal proposal) implements ProposalResult {}

    /** Whoever approves has to have signed in within the last minutes. */
    record NotFresh() implements ProposalResult {}

    /** Somebody else has decided meanwhile. */
    record TooLate(Proposal now) implements ProposalResult {}

    /** The claim has changed since it was looked at. */
    record Stale(Claim now) implements ProposalResult {}

    record Gone() implements ProposalResult {}
}
