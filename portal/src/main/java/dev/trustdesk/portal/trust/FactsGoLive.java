package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.trust.ClaimPublishing.Reason;
import dev.trustdesk.portal.trust.Proposal.Deed;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes approved changes of critical claims live when nobody has stopped them in time. Each in a transaction of its own. */
@Component
class FactsGoLive implements ScheduledTask {

    private final ProposalStore store;
    private final ClaimStore claims;
    private final ClaimPublishing publishing;
    private final AuditTrail audit;
    private final Changes changes;
    private final TransactionTemplate transaction;

    FactsGoLive(
            ProposalStore store,
            ClaimStore claims,
            ClaimPublishing publishing,
            AuditTrail audit,
            Changes changes,
            TransactionTemplate transaction) {
        this.store = store;
        this.claims = claims;
        this.publishing = publishing;
        this.audit = audit;
        this.changes = changes;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "facts-go-live";
    }

    @Override
    public String labelKey() {
        return "trust.job.go-live";
    }

    @Override
    public String cron() {
        return "0 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var tally = Tally.NOTHING;
        for (var id : store.due(now)) {
            tally = tally.and(Objects.requireNonNull(transaction.execute(status -> goLive(id, Moments.kept(now)))));
        }
        return tally;
    }

    private Tally goLive(ProposalId id, Instant now) {
        var found = store.lock(id).filter(proposal -> proposal.state() == ProposalState.APPROVED);
        if (found.isEmpty()) {
            return Tally.NOTHING;
        }
        var proposal = found.get();
        var by = new Deed(AuditTrail.actor(), null, now);
        changes.announce(Proposals.TOPIC, id.toString());
        var approvedFor = asLookedAt(proposal, claims.lock(proposal.ref()));
        if (approvedFor.isEmpty()) {
            // What was approved is no longer the difference that was looked at.
            store.end(id, ProposalState.STOPPED, by, null);
            audit.record("fact.stopped", Proposals.subject(proposal.ref()), Map.of("proposal", id.toString()));
            return Tally.of("trust.job.stopped", 1);
        }
        store.end(id, ProposalState.LIVE, by, null);
        publish(approvedFor.get(), proposal, now);
        audit.record("fact.live", Proposals.subject(proposal.ref()), Map.of("proposal", id.toString()));
        return Tally.of("trust.job.live", 1);
    }

    /** The claim that the proposal was made for, unless it has changed since; what is new must not be there yet. */
    static Optional<Claim> asLookedAt(Proposal proposal, Optional<Claim> now) {
        return proposal.isNew()
                ? proposal.added().filter(claim -> now.isEmpty())
                : now.filter(claim -> claim.changedAt().equals(proposal.base()));
    }

    private void publish(Claim claim, Proposal proposal, Instant now) {
        var reason = new Reason(proposal.reasonEn(), proposal.reasonKo());
        var pending = proposal.koreanPending();
        var by = proposal.proposed();
        var approved = proposal.approved();
        var id = proposal.id().value();
        if (!claim.isNew()) {
            publishing.publish(claim, proposal.content(), pending, reason, by, approved, id, now);
        } else if (!publishing.add(claim, proposal.content(), pending, reason, by, approved, id, now)) {
            // Somebody put one there at the same moment: the next run finds it, and stops this.
            throw new IllegalStateException(claim.ref().subject() + " is there meanwhile");
        }
    }
}
