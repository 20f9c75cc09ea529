package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff suggest for the FAQ from answers that they gave, until a maintainer has decided about it. */
@Service
public class FaqDrafts {

    /** What others are told when a suggestion came or was decided; the id is the suggestion's. */
    public static final String TOPIC = "faq-draft";

    private final FaqDraftStore store;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FaqDrafts(FaqDraftStore store, AuditTrail audit, Changes changes, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Keeps a suggestion for maintainers. Refused when it is empty, too long, or holds a secret. */
    @SupportOnly
    @Transactional
    public FaqDraftResult propose(TicketId ticket, Language language, String question, String answer) {
        var asked = InboundText.cleaned(question);
        var answered = InboundText.cleaned(answer);
        var refusal = refusal(asked, answered);
        if (refusal.isPresent()) {
            return new FaqDraftResult.Refused(refusal.get());
        }
        var id = store.add(
                new FaqDraftStore.NewDraft(language, asked, answered, ticket), AuditTrail.actor(), clock.instant());
        audit.record("answer.proposed", "ticket:" + ticket, Map.of("draft", id.toString()));
        changes.announce(TOPIC, id.toString());
        return new FaqDraftResult.Proposed();
    }

    /** What waits for a decision, oldest first. */
    @MaintainerOnly
    public List<FaqDraft> open() {
        return store.open();
    }

    /** Says that the answer has been taken up into the FAQ. False if somebody has decided before. */
    @MaintainerOnly
    @Transactional
    public boolean take(UUID id) {
        return decide(id, true);
    }

    /** Says that the answer will not be taken up. False if somebody has decided before. */
    @MaintainerOnly
    @Transactional
    public boolean decline(UUID id) {
        return decide(id, false);
    }

    private boolean decide(UUID id, boolean taken) {
        var first = store.decide(id, taken, AuditTrail.actor(), clock.instant());
        if (first) {
            audit.record(taken ? "suggestion.taken" : "suggestion.declined", "suggestion:" + id, Map.of());
            changes.announce(TOPIC, id.toString());
        }
        return first;
    }

    private static Optional<String> refusal(String question, String answer) {
        if (InboundText.isEmpty(question) || InboundText.isEmpty(answer)) {
            return Optional.of("faq.draft.empty");
        }
        if (SecretGuard.check(question).isSecret() || SecretGuard.check(answer).isSecret()) {
            return Optional.of("faq.draft.secret");
        }
        return InboundText.problemOfSubject(question).or(() -> InboundText.problemOfText(answer));
    }
}
