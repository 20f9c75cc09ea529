package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.ContentTarget.Acceptance;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.trust.ClaimChangeStore.Said;
import dev.trustdesk.portal.trust.ClaimPublishing.Reason;
import dev.trustdesk.portal.trust.Proposal.Deed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes facts and official records over from the starter pack. What is new comes in; what is critical and says something else than here
 * becomes a proposal that somebody has to approve; what was edited or retired in the portal stays.
 */
@Component
class ClaimPack {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimPack.class);

    private final ClaimStore claims;
    private final FactStore facts;
    private final OfficialStore records;
    private final ProposalStore proposals;
    private final ClaimPublishing publishing;
    private final FactBook book;
    private final AuditTrail audit;
    private final Changes changes;
    private final Texts texts;
    private final ClaimSettings settings;
    private final Clock clock;

    ClaimPack(
            ClaimStore claims,
            FactStore facts,
            OfficialStore records,
            ProposalStore proposals,
            ClaimPublishing publishing,
            FactBook book,
            AuditTrail audit,
            Changes changes,
            Texts texts,
            ClaimSettings settings,
            Clock clock) {
        this.claims = claims;
        this.facts = facts;
        this.records = records;
        this.proposals = proposals;
        this.publishing = publishing;
        this.book = book;
        this.audit = audit;
        this.changes = changes;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    Acceptance accept(FactEntry fact) {
        var ref = ClaimRef.fact(fact.key());
        var due = Upkeep.due(fact.evidence().verifiedAt(), settings.checkEvery());
        var known = claims.lock(ref);
        if (known.isEmpty()) {
            facts.put(fact, due);
            publishing.first(ref, fact.content(), fact.changedAt());
        } else if (known.get().content().isRetired()) {
            return Acceptance.KEPT_EDITED;
        } else if (known.get().critical()) {
            warnOfMore(known.get(), fact);
            settleOrPropose(
                    known.get(),
                    fact.content().guarded(true),
                    fact.sort(),
                    fact.evidence().verifiedAt());
        } else if (known.get().edited()) {
            return Acceptance.KEPT_EDITED;
        } else {
            facts.put(fact, due);
            claims.settle(ref, fact.sort(), fact.evidence().verifiedAt(), due);
            if (!Said.of(fact.content()).equals(Said.of(known.get().content()))) {
                publishing.tell(known.get(), fact.content(), reason(), me(), null, null, fact.changedAt());
            }
        }
        book.changed();
        return Acceptance.TAKEN;
    }

    Acceptance accept(OfficialEntry official) {
        var ref = ClaimRef.official(official.id());
        var due = Upkeep.due(official.evidence().verifiedAt(), settings.checkEvery());
        var known = claims.lock(ref);
        if (known.isEmpty()) {
            var now = Moments.kept(clock.instant());
            records.add(official, due, now);
            publishing.first(ref, official.content(), now);
        } else if (known.get().content().isRetired()) {
            return Acceptance.KEPT_EDITED;
        } else {
            settleOrPropose(
                    known.get(),
                    official.content(),
                    official.sort(),
                    official.evidence().verifiedAt());
        }
        publishing.changed(ref);
        return Acceptance.TAKEN;
    }

    /** What is critical stays: a page that many rely on does not vanish because a file lacks it. */
    void removed(ClaimRef ref) {
        var known = claims.find(ref);
        if (known.isPresent() && known.get().critical()) {
            LOG.warn("{} is no longer in the starter pack; it is critical and stays", ref.subject());
        } else if (ref.kind() == ClaimKind.FACT) {
            facts.remove(ref.id());
            book.changed();
        }
    }

    // A check of what the pack says is none of what is said here.
    private void settleOrPropose(Claim now, ClaimContent content, int sort, @Nullable LocalDate verified) {
        if (content.equals(now.content())) {
            claims.settle(now.ref(), sort, verified, Upkeep.due(verified, settings.checkEvery()));
            withdrawEarlier(now.ref());
        } else {
            propose(now, content);
        }
    }

    private void propose(Claim now, ClaimContent content) {
        withdrawEarlier(now.ref());
        var reason = reason();
        proposals
                .add(now, content, false, reason, me())
                .ifPresentOrElse(
                        made -> {
                            audit.record(
                                    "fact.proposed",
                                    Proposals.subject(now.ref()),
                                    Map.of("proposal", made.id().toString()));
                            changes.announce(Proposals.TOPIC, made.id().toString());
                        },
                        () -> LOG.warn(
                                "{} says something else in the starter pack, but an earlier state of the pack has"
                                        + " been approved and goes live first",
                                now.ref().subject()));
    }

    /** What an earlier edition proposed, this one says no more. */
    private void withdrawEarlier(ClaimRef ref) {
        proposals
                .underWay(ref, true)
                .filter(earlier -> earlier.state() == ProposalState.OPEN)
                .ifPresent(earlier -> {
                    proposals.end(earlier.id(), ProposalState.WITHDRAWN, me(), null);
                    changes.announce(Proposals.TOPIC, earlier.id().toString());
                });
    }

    private static void warnOfMore(Claim known, FactEntry fact) {
        if (!fact.critical() || fact.kind() != known.factKind()) {
            LOG.warn("{} is critical: its kind, and that it is critical, stay as they are", fact.key());
        }
    }

    private Reason reason() {
        return new Reason(texts.get(Language.EN, "trust.pack.reason"), texts.get(Language.KO, "trust.pack.reason"));
    }

    private Deed me() {
        return new Deed(AuditTrail.actor(), null, Moments.kept(clock.instant()));
    }
}
