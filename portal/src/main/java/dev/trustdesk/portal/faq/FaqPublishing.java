package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.SystemOnly;
import dev.trustdesk.portal.platform.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a manuscript to readers: review, a time, publication. What readers have stays until the new text is published. */
@Service
public class FaqPublishing {

    private static final Duration UNTOUCHED = Duration.ofDays(1);

    private final WorkStore store;
    private final ManuscriptStore manuscripts;
    private final ManuscriptRules rules;
    private final EntryStore entries;
    private final RevisionStore revisions;
    private final AnswerPublisher publisher;
    private final AnswerMails mails;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FaqPublishing(
            WorkStore store,
            ManuscriptStore manuscripts,
            ManuscriptRules rules,
            EntryStore entries,
            RevisionStore revisions,
            AnswerPublisher publisher,
            AnswerMails mails,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.manuscripts = manuscripts;
        this.rules = rules;
        this.entries = entries;
        this.revisions = revisions;
        this.publisher = publisher;
        this.mails = mails;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Asks other maintainers by mail to look at it; it is not changed meanwhile. Refused while it is not fit for readers. */
    @MaintainerOnly
    @Transactional
    public EditResult submit(UUID id, long seen) {
        return WorkDecision.of(store, id, seen, now -> {
            if (!now.isWritable()) {
                return new EditResult.Decided(now);
            }
            return refusal(now).orElseGet(() -> {
                var submitted = new FaqWork.Submitted(AuditTrail.actor(), clock.instant());
                manuscripts.send(id, FaqWork.Stage.REVIEW, submitted, null, AuditTrail.actor());
                mails.askForReview(id, submitted.at());
                return sent(id, "manuscript.submitted");
            });
        });
    }

    /** Takes it back from review, or from its time, to be written on. */
    @MaintainerOnly
    @Transactional
    public EditResult withdraw(UUID id, long seen) {
        return WorkDecision.of(store, id, seen, now -> {
            if (now.isWritable()) {
                return new EditResult.Decided(now);
            }
            manuscripts.send(id, FaqWork.Stage.WRITING, null, null, AuditTrail.actor());
            return sent(id, "manuscript.withdrawn");
        });
    }

    /** Gives it back from review, and says what is to be changed. Refused without a reason that can be read. */
    @MaintainerOnly
    @Transactional
    public EditResult sendBack(UUID id, long seen, String reason) {
        var because = InboundText.cleaned(reason);
        return ReasonRules.refusal(because)
                .orElseGet(() -> WorkDecision.of(store, id, seen, now -> {
                    if (now.stage() != FaqWork.Stage.REVIEW) {
                        return new EditResult.Decided(now);
                    }
                    var returned = new FaqWork.Returned(AuditTrail.actor(), clock.instant(), because);
                    manuscripts.sendBack(id, returned);
                    mails.tellThatItIsSentBack(now, returned.at());
                    return sent(id, "manuscript.sent-back");
                }));
    }

    /** Has it published at a time to come. Refused while it is not fit for readers as it stands. */
    @MaintainerOnly
    @Transactional
    public EditResult schedule(UUID id, long seen, Instant at) {
        if (!at.isAfter(clock.instant())) {
            return new EditResult.Refused("faq.schedule.past");
        }
        return WorkDecision.of(
                store,
                id,
                seen,
                now -> refusal(now).orElseGet(() -> {
                    manuscripts.send(id, FaqWork.Stage.SCHEDULED, now.submitted(), at, AuditTrail.actor());
                    sent(id, "manuscript.scheduled");
                    return new EditResult.Scheduled(store.find(id).orElseThrow(), at);
                }));
    }

    /** Gives it to readers at once. Refused while it is not fit for them, or if they have got another text since it was begun. */
    @MaintainerOnly
    @Transactional
    public EditResult publish(UUID id, long seen) {
        return WorkDecision.of(store, id, seen, now -> publish(now, AuditTrail.actor()));
    }

    /** Why it cannot be published as it stands, as {@link #publish} would say it; empty if nothing is in the way. */
    @MaintainerOnly
    @Transactional(readOnly = true)
    public Optional<EditResult> unfit(FaqWork work) {
        return refusal(work);
    }

    /** What was scheduled for this time or before. */
    @SystemOnly
    public List<UUID> due(Instant now) {
        return store.due(now);
    }

    /** Publishes what its time has come for; what is not fit any more goes back to whoever writes. False if it did. */
    @SystemOnly
    @Transactional
    public boolean publishDue(UUID id) {
        var by = store.scheduledBy(id);
        if (by.isEmpty()
                || WorkDecision.of(store, id, work -> publish(work, by.get())) instanceof EditResult.Published) {
            return true;
        }
        manuscripts.failed(id);
        sent(id, "manuscript.failed");
        return false;
    }

    /** Forgets what was begun long before this time and never written in. */
    @SystemOnly
    @Transactional
    public void forgetUntouched(Instant now) {
        manuscripts.forgetUntouched(now.minus(UNTOUCHED));
    }

    private EditResult publish(FaqWork now, String by) {
        entries.lockAddresses();
        var refused = refusal(now);
        if (refused.isPresent()) {
            return refused.get();
        }
        var live = live(now).orElse(null);
        var published = publisher.publish(now, live, by);
        if (now.suggested() != null) {
            manuscripts.taken(now.id(), published.entry(), by, clock.instant());
            audit.record("suggestion.taken", "suggestion:" + now.id(), Map.of("entry", published.entry()));
        }
        finish(now, published.entry(), by);
        mails.tellThatItIsPublished(now, published.entry(), by, clock.instant());
        changes.announce(FaqEditing.TOPIC, now.id().toString());
        return new EditResult.Published(published.slug());
    }

    // A Korean text that is not finished is not thrown away with the rest: it goes on as a change of what was
    // published.
    private void finish(FaqWork now, String entry, String by) {
        if (now.suggested() == null) {
            manuscripts.remove(now.id());
        }
        if (now.manuscript().terms().koreanPending()) {
            var live = revisions.live(entry).orElseThrow();
            var published = FaqManuscript.of(live);
            var rest = published
                    .with(Language.KO, now.manuscript().ko())
                    .with(now.manuscript().keywords());
            if (!rest.equals(published)) {
                var id = UUID.randomUUID();
                manuscripts.begin(id, entry, live, published, by, clock.instant());
                manuscripts.put(id, false, rest, 1, by, clock.instant());
            }
        }
    }

    /** Why it cannot go to readers as it stands. */
    private Optional<EditResult> refusal(FaqWork now) {
        var live = live(now);
        var changed = now.answers();
        if (changed != null && live.isPresent() && live.get().isOtherThan(changed)) {
            return Optional.of(new EditResult.Overtaken(now));
        }
        List<FaqProblem> problems = rules.beforePublishing(now.manuscript(), live.orElse(null));
        return problems.isEmpty() ? Optional.empty() : Optional.of(new EditResult.Invalid(problems));
    }

    private Optional<LiveAnswer> live(FaqWork now) {
        return Optional.ofNullable(now.answers())
                .flatMap(changed -> revisions.live(TypedText.lookedFor(changed.entry())));
    }

    private EditResult sent(UUID id, String action) {
        audit.record(action, "manuscript:" + id, Map.of());
        changes.announce(FaqEditing.TOPIC, id.toString());
        return new EditResult.Kept(store.find(id).orElseThrow());
    }
}
