package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.TypedText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What maintainers write: answers made of suggestions, new ones, and changes of those that readers have. Kept while it is written. */
@Service
public class FaqEditing {

    public static final int REASON_LIMIT = 500;

    /** What others are told when a manuscript changed; the id is its. */
    public static final String TOPIC = FaqDrafts.TOPIC;

    private static final int MOST_OPEN = 200;

    private final WorkStore store;
    private final ManuscriptStore manuscripts;
    private final ManuscriptRules rules;
    private final RevisionStore revisions;
    private final HistoryStore histories;
    private final Pages pages;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FaqEditing(
            WorkStore store,
            ManuscriptStore manuscripts,
            ManuscriptRules rules,
            RevisionStore revisions,
            HistoryStore histories,
            Pages pages,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.manuscripts = manuscripts;
        this.rules = rules;
        this.revisions = revisions;
        this.histories = histories;
        this.pages = pages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Suggestions that wait for a decision, oldest first, as many as can be looked through. */
    @MaintainerOnly
    public List<FaqWork> open() {
        return store.suggested(MOST_OPEN);
    }

    @MaintainerOnly
    public Optional<FaqWork> find(UUID id) {
        return store.find(id);
    }

    /** Begins a new answer; it is kept once something is written. */
    @MaintainerOnly
    @Transactional
    public FaqWork begin() {
        var id = UUID.randomUUID();
        manuscripts.begin(id, null, null, FaqManuscript.BLANK, AuditTrail.actor(), clock.instant());
        return store.find(id).orElseThrow();
    }

    /** Begins to change an answer, or goes on where somebody has begun; empty if there is no such answer. */
    @MaintainerOnly
    @Transactional
    public Optional<FaqWork> change(String entry) {
        var id = TypedText.lookedFor(entry);
        return revisions.live(id).flatMap(live -> {
            manuscripts.begin(UUID.randomUUID(), id, live, FaqManuscript.of(live), AuditTrail.actor(), clock.instant());
            return store.ofEntry(id);
        });
    }

    /** Begins a change that puts back what an answer said before. Refused while somebody is writing another change of it. */
    @MaintainerOnly
    @Transactional
    public EditResult restore(String entry, Language language, int number) {
        var id = TypedText.lookedFor(entry);
        var before = histories.find(id, language, number);
        var work = change(id);
        if (before.isEmpty() || work.isEmpty() || !store.lock(work.get().id())) {
            return new EditResult.Gone();
        }
        var now = store.find(work.get().id()).orElseThrow();
        if (now.version() > 0) {
            return new EditResult.Refused("faq.restore.busy");
        }
        var live = revisions.live(id).orElseThrow();
        var restored = FaqManuscript.of(live).with(language, before.get().text());
        return kept(now, restored);
    }

    /** What readers have of the answer that a manuscript changes; empty of a new one. */
    @MaintainerOnly
    public Optional<FaqManuscript> readersHave(UUID id) {
        return store.find(id)
                .flatMap(work -> Optional.ofNullable(work.answers()))
                .flatMap(changed -> revisions.live(changed.entry()))
                .map(FaqManuscript::of);
    }

    /** Where readers find what a manuscript became that is not there any more; empty if it was thrown away. */
    @MaintainerOnly
    public Optional<String> publishedAs(FaqWork gone) {
        var changed = gone.answers();
        var live = changed == null
                ? revisions.live(EntryStore.OF_THE_DESK + gone.id())
                : revisions.live(TypedText.lookedFor(changed.entry())).filter(now -> now.isOtherThan(changed));
        return live.map(now -> now.shown().article().slug());
    }

    /** A text as readers will see it. */
    @MaintainerOnly
    public RichText preview(String markdown, Language language) {
        return pages.rich(markdown, language);
    }

    /** Keeps what is written so far. Refused if somebody else has kept something since, or it is on its way to readers. */
    @MaintainerOnly
    @Transactional
    public EditResult keep(UUID id, FaqManuscript written, long seen) {
        return WorkDecision.of(store, id, seen, now -> {
            if (!now.isWritable()) {
                return new EditResult.Decided(now);
            }
            var problems = rules.beforeKeeping(written);
            if (!problems.isEmpty()) {
                return new EditResult.Invalid(problems);
            }
            return written.equals(now.manuscript()) ? new EditResult.Kept(now) : kept(now, written);
        });
    }

    /** Goes on with a change on top of what readers have got meanwhile. */
    @MaintainerOnly
    @Transactional
    public EditResult goOnFromPresent(UUID id, long seen) {
        return WorkDecision.of(store, id, seen, now -> {
            var changed = now.answers();
            if (changed == null) {
                return new EditResult.Decided(now);
            }
            manuscripts.changes(
                    id, changed.entry(), revisions.live(changed.entry()).orElseThrow());
            changes.announce(TOPIC, id.toString());
            return new EditResult.Kept(store.find(id).orElseThrow());
        });
    }

    /** Throws away what was begun without a suggestion; readers keep what they have. */
    @MaintainerOnly
    @Transactional
    public EditResult discard(UUID id, long seen) {
        return WorkDecision.of(store, id, seen, now -> {
            if (now.suggested() != null) {
                return new EditResult.Decided(now);
            }
            manuscripts.remove(id);
            audit.record("manuscript.discarded", "manuscript:" + id, Map.of());
            changes.announce(TOPIC, id.toString());
            return new EditResult.Discarded();
        });
    }

    /** Declines a suggestion; whoever made it is told why. */
    @MaintainerOnly
    @Transactional
    public EditResult decline(UUID id, String reason) {
        var because = InboundText.cleaned(reason);
        return ReasonRules.refusal(because)
                .orElseGet(() -> WorkDecision.of(store, id, now -> {
                    if (now.suggested() == null) {
                        return new EditResult.Decided(now);
                    }
                    manuscripts.declined(id, because, AuditTrail.actor(), clock.instant());
                    audit.record("suggestion.declined", "suggestion:" + id, Map.of());
                    changes.announce(TOPIC, id.toString());
                    return new EditResult.Declined();
                }));
    }

    private EditResult kept(FaqWork now, FaqManuscript written) {
        manuscripts.put(
                now.id(), now.suggested() != null, written, now.version() + 1, AuditTrail.actor(), clock.instant());
        changes.announce(TOPIC, now.id().toString());
        return new EditResult.Kept(store.find(now.id()).orElseThrow());
    }
}
