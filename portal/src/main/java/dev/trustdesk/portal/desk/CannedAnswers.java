package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.desk.CannedAnswer.Words;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.LeadOnly;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.trust.Facts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that staff send again and again. Leads write them; everybody on the staff uses them. */
@Service
public class CannedAnswers {

    private final CannedAnswerStore store;
    private final FactSource facts;
    private final Facts migration;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    CannedAnswers(
            CannedAnswerStore store,
            FactSource facts,
            Facts migration,
            Accounts accounts,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.migration = migration;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @SupportOnly
    public List<CannedAnswer> inUse() {
        return store.inUse();
    }

    /** Those in use that are meant for the migration as it stands. */
    @SupportOnly
    public List<CannedAnswer> offered() {
        return store.inUse().stream().filter(this::fits).toList();
    }

    /** Whether it is meant for the migration as it stands; while nobody has said how it stands, every answer is. */
    @SupportOnly
    public boolean fits(CannedAnswer answer) {
        return migration.phase().map(answer::fits).orElse(true);
    }

    /** What is in use and what is archived. */
    @LeadOnly
    public List<CannedAnswer> all() {
        return store.all();
    }

    @SupportOnly
    public Optional<CannedAnswer> find(UUID id) {
        return store.find(id);
    }

    /** The text for one ticket: in its requester's language, with everything filled in. */
    @SupportOnly
    public String textFor(Ticket ticket, CannedAnswer answer) {
        var language = answer.speaks(ticket.row().language())
                ? ticket.row().language()
                : ticket.row().language().other();
        return CannedText.filled(
                answer.in(language).body(),
                Map.of(
                        CannedText.NUMBER,
                        Long.toString(ticket.row().number()),
                        CannedText.CHECK_WORD,
                        ticket.facts().checkWord(),
                        CannedText.MY_NAME,
                        accounts.current().map(Account::displayName).orElseThrow()),
                language,
                facts);
    }

    /** Keeps a new answer, or another wording of one. */
    @LeadOnly
    @Transactional
    public EditResult save(@Nullable CannedAnswer seen, CannedDraft draft) {
        var english = new Words(InboundText.cleaned(draft.titleEn()), InboundText.cleaned(draft.bodyEn()));
        var written = new Words(InboundText.cleaned(draft.titleKo()), InboundText.cleaned(draft.bodyKo()));
        var korean = written.title().isEmpty() && written.body().isEmpty() ? null : written;
        var refusal = CannedText.refusal(english.title(), english.body(), facts)
                .or(() -> korean == null ? Optional.empty() : CannedText.refusal(korean.title(), korean.body(), facts));
        if (refusal.isPresent()) {
            return new EditResult.Refused(refusal.get());
        }
        var by = AuditTrail.actor();
        if (seen == null) {
            var id = store.add(english, korean, draft.phase(), by, clock.instant());
            audit.record("canned.added", "canned:" + id, Map.of("title-en", english.title()));
            return new EditResult.Saved();
        }
        var before = store.find(seen.id());
        if (before.isEmpty() || !store.change(seen, english, korean, draft.phase(), by, clock.instant())) {
            return new EditResult.Stale();
        }
        var after = store.find(seen.id()).orElseThrow();
        audit.record("canned.changed", "canned:" + seen.id(), EditDetail.of(before.get(), after));
        return new EditResult.Saved();
    }

    /** Takes an answer out of use, or back into it. Macros that send it refuse to run meanwhile. */
    @LeadOnly
    @Transactional
    public EditResult archive(CannedAnswer seen, boolean archived) {
        if (!store.archive(seen, archived, AuditTrail.actor(), clock.instant())) {
            return new EditResult.Stale();
        }
        audit.record(archived ? "canned.archived" : "canned.restored", "canned:" + seen.id(), Map.of());
        return new EditResult.Saved();
    }
}
