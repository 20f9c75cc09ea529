package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff suggest for the FAQ from answers that they gave. */
@Service
public class FaqDrafts {

    /** What others are told when a suggestion came or was decided; the id is the suggestion's. */
    public static final String TOPIC = "faq-draft";

    private static final int SHOWN = 50;

    private final FaqDraftStore store;
    private final WorkStore works;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FaqDrafts(FaqDraftStore store, WorkStore works, AuditTrail audit, Changes changes, Clock clock) {
        this.store = store;
        this.works = works;
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

    /** What whoever asks has suggested, the latest first, with what became of it. */
    @SupportOnly
    public List<FaqWork> mine() {
        return works.suggestedBy(AuditTrail.actor(), SHOWN);
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
