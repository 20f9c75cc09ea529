package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.FreshSignIn;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.trust.ClaimPublishing.Reason;
import dev.trustdesk.portal.trust.Proposal.Deed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How what is published about the migration changes. What could cost somebody money is proposed by one maintainer, approved by another
 * who has just signed in, and waits before it goes live, so that anybody of them can stop it. Everything else one maintainer
 * publishes, with a reason (ADR 0035).
 */
@Service
public class Proposals {

    /** What others are told when a proposal was made or decided; the id is that of the proposal. */
    public static final String TOPIC = "proposal";

    public static final int REASON_LIMIT = ClaimContent.SHORT;

    private final ProposalStore store;
    private final ClaimStore claims;
    private final ClaimRules rules;
    private final ClaimPublishing publishing;
    private final Accounts accounts;
    private final FreshSignIn signIn;
    private final AuditTrail audit;
    private final Changes changes;
    private final ClaimSettings settings;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            ClaimStore claims,
            ClaimRules rules,
            ClaimPublishing publishing,
            Accounts accounts,
            FreshSignIn signIn,
            AuditTrail audit,
            Changes changes,
            ClaimSettings settings,
            Clock clock) {
        this.store = store;
        this.claims = claims;
        this.rules = rules;
        this.publishing = publishing;
        this.accounts = accounts;
        this.signIn = signIn;
        this.audit = audit;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** What waits for an approval or for its time, oldest first. */
    @MaintainerOnly
    public List<Proposal> underWay() {
        return store.underWay();
    }

    /** All that were ever made for a claim, newest first. */
    @MaintainerOnly
    public List<Proposal> of(ClaimRef ref) {
        return ref.isLegible() ? store.of(ref) : List.of();
    }

    /** How long an approved change waits before it goes live. */
    @MaintainerOnly
    public Duration delay() {
        return settings.delay();
    }

    /** How long it is until an approved change goes live; nothing if its time has come. */
    @MaintainerOnly
    public Duration untilLive(Proposal proposal) {
        var at = proposal.liveAt();
        var left = at == null ? settings.delay() : Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether whoever is here would have to sign in again before an approval. */
    @MaintainerOnly
    public boolean needsFreshSignIn() {
        return !signIn.isWithin(settings.freshSignIn());
    }

    /**
     * Proposes a change of a critical claim, or publishes one of another: also that from now on it is critical. That it is so no more
     * is a change of a critical claim.
     *
     * @param seen when the claim that was looked at was changed last
     */
    @MaintainerOnly
    @Transactional
    public ProposalResult propose(ClaimRef ref, Instant seen, ClaimDraft written) {
        var draft = written.cleaned();
        var found = claims.lock(ref);
        if (found.isEmpty()) {
            return new ProposalResult.Gone();
        }
        var now = found.get();
        if (!now.changedAt().equals(seen)) {
            return new ProposalResult.Stale(now);
        }
        var problems = rules.problems(now, draft);
        if (!problems.isEmpty()) {
            return new ProposalResult.Invalid(problems);
        }
        var pending = ClaimRules.koreanPending(now.factKind(), draft);
        var content = draft.content().completed();
        if (content.equals(now.content()) && pending == now.koreanPending()) {
            return new ProposalResult.Unchanged();
        }
        return now.critical() ? propose(now, content, pending, draft) : publish(now, content, pending, reason(draft));
    }

    /** Proposes an official record or a critical fact that is not there yet, or publishes another fact. */
    @MaintainerOnly
    @Transactional
    public ProposalResult add(Claim wanted, ClaimDraft written) {
        if (!wanted.isNew()) {
            throw new IllegalArgumentException("It is there");
        }
        var draft = new ClaimDraft(written.content().guarded(wanted.critical()), written.reasonEn(), written.reasonKo())
                .cleaned();
        var problems = new ArrayList<>(rules.problemsOfKey(wanted.ref(), claims.find(wanted.ref())));
        problems.addAll(rules.problems(wanted, draft));
        if (!problems.isEmpty()) {
            return new ProposalResult.Invalid(problems);
        }
        var pending = ClaimRules.koreanPending(wanted.factKind(), draft);
        var content = draft.content().completed();
        if (wanted.critical()) {
            return propose(wanted, content, pending, draft);
        }
        var me = me();
        if (!publishing.add(wanted, content, pending, reason(draft), me, null, null, me.at())) {
            return new ProposalResult.Invalid(rules.problemsOfKey(wanted.ref(), claims.find(wanted.ref())));
        }
        audit.record("fact.added", subject(wanted.ref()), Map.of());
        return new ProposalResult.Published(claims.find(wanted.ref()).orElseThrow());
    }

    private ProposalResult propose(Claim now, ClaimContent content, boolean pending, ClaimDraft draft) {
        // Of two who propose at once, the database takes one.
        var made = store.underWay(now.ref(), false).isPresent()
                ? Optional.<Proposal>empty()
                : store.add(now, content, pending, reason(draft), me());
        if (made.isEmpty()) {
            return new ProposalResult.Taken(store.underWay(now.ref(), false).orElseThrow());
        }
        record("fact.proposed", made.get());
        return new ProposalResult.Proposed(made.get());
    }

    private static Reason reason(ClaimDraft draft) {
        return new Reason(draft.reasonEn(), draft.reasonKo().isBlank() ? null : draft.reasonKo());
    }

    private ProposalResult publish(Claim now, ClaimContent content, boolean pending, Reason reason) {
        var me = me();
        publishing.publish(now, content, pending, reason, me, null, null, me.at());
        audit.record("fact.changed", subject(now.ref()), Map.of());
        return new ProposalResult.Published(claims.find(now.ref()).orElseThrow());
    }

    /** Approves somebody else's proposal. Of two at once, one does. */
    @MaintainerOnly
    @Transactional
    public ProposalResult approve(ProposalId id) {
        return decide(id, ProposalState.OPEN, proposal -> {
            var me = me();
            if (proposal.proposed().by().equals(me.by())) {
                return new ProposalResult.NotYours(proposal);
            }
            if (needsFreshSignIn()) {
                return new ProposalResult.NotFresh();
            }
            var claim = claims.find(proposal.ref());
            if (FactsGoLive.asLookedAt(proposal, claim).isEmpty()) {
                return claim.<ProposalResult>map(ProposalResult.Stale::new).orElseGet(ProposalResult.Gone::new);
            }
            store.approve(id, me, me.at().plus(settings.delay()));
            return decided("fact.approved", id);
        });
    }

    /** Refuses somebody else's proposal, with a reason for whoever made it. */
    @MaintainerOnly
    @Transactional
    public ProposalResult decline(ProposalId id, String reason) {
        return decide(id, ProposalState.OPEN, proposal -> {
            var me = me();
            return proposal.proposed().by().equals(me.by())
                    ? new ProposalResult.NotYours(proposal)
                    : end(proposal, ProposalState.DECLINED, me, Optional.of(reason), "fact.declined");
        });
    }

    /** Takes one's own proposal back before it is approved. */
    @MaintainerOnly
    @Transactional
    public ProposalResult withdraw(ProposalId id) {
        return decide(id, ProposalState.OPEN, proposal -> {
            var me = me();
            return proposal.proposed().by().equals(me.by())
                    ? end(proposal, ProposalState.WITHDRAWN, me, Optional.empty(), "fact.withdrawn")
                    : new ProposalResult.NotYours(proposal);
        });
    }

    /** Stops an approved change before it goes live. Any maintainer may, at once: stopping harms nobody. */
    @MaintainerOnly
    @Transactional
    public ProposalResult stop(ProposalId id, String reason) {
        return decide(
                id,
                ProposalState.APPROVED,
                proposal -> end(proposal, ProposalState.STOPPED, me(), Optional.of(reason), "fact.stopped"));
    }

    private ProposalResult decide(ProposalId id, ProposalState from, Function<Proposal, ProposalResult> decision) {
        var found = store.lock(id);
        if (found.isEmpty()) {
            return new ProposalResult.Gone();
        }
        return found.get().state() == from ? decision.apply(found.get()) : new ProposalResult.TooLate(found.get());
    }

    private ProposalResult end(
            Proposal proposal, ProposalState state, Deed me, Optional<String> reason, String action) {
        var why = reason.map(InboundText::cleaned);
        if (why.isPresent() && !isKept(why.get())) {
            return new ProposalResult.NoReason();
        }
        store.end(proposal.id(), state, me, why.orElse(null));
        return decided(action, proposal.id());
    }

    private static boolean isKept(String reason) {
        return !reason.isBlank()
                && reason.length() <= REASON_LIMIT
                && InboundText.problemOfCharacters(reason).isEmpty()
                && SecretGuard.checkTransactionId(reason).isClean();
    }

    private ProposalResult decided(String action, ProposalId id) {
        var now = store.find(id).orElseThrow();
        record(action, now);
        return new ProposalResult.Decided(now);
    }

    private void record(String action, Proposal proposal) {
        audit.record(
                action,
                subject(proposal.ref()),
                Map.of("proposal", proposal.id().toString()));
        changes.announce(TOPIC, proposal.id().toString());
    }

    private Deed me() {
        var me = accounts.current().orElseThrow();
        return new Deed(me.id().toString(), me.displayName(), Moments.kept(clock.instant()));
    }

    static String subject(ClaimRef ref) {
        return "fact:" + ref.subject();
    }
}
