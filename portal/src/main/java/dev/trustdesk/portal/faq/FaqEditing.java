package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Article;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a maintainer makes of a suggestion: kept while it is being written, then taken into the FAQ or declined. */
@Service
public class FaqEditing {

    public static final int REASON_LIMIT = 500;

    private static final String TOPIC = "faq";

    /** Behind what the starter pack has in the same category. */
    private static final int MOST_OPEN = 200;

    private static final int SORT = 1_000;

    private final ManuscriptStore store;
    private final ManuscriptRules rules;
    private final EntryStore entries;
    private final RevisionStore revisions;
    private final Pages pages;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FaqEditing(
            ManuscriptStore store,
            ManuscriptRules rules,
            EntryStore entries,
            RevisionStore revisions,
            Pages pages,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.entries = entries;
        this.revisions = revisions;
        this.pages = pages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What waits for a decision, oldest first, as many as can be looked through. */
    @MaintainerOnly
    public List<FaqSuggestion> open() {
        return store.open(MOST_OPEN);
    }

    @MaintainerOnly
    public Optional<FaqSuggestion> find(UUID id) {
        return store.find(id);
    }

    /** A text as readers will see it. */
    @MaintainerOnly
    public RichText preview(String markdown, Language language) {
        return pages.rich(markdown, language);
    }

    /** Keeps what is written so far. Refused if somebody else has kept something since. */
    @MaintainerOnly
    @Transactional
    public SuggestionResult keep(UUID id, FaqManuscript written, long seen) {
        return decide(id, now -> {
            if (now.version() != seen) {
                return new SuggestionResult.Stale(now);
            }
            var problems = rules.beforeKeeping(written);
            if (!problems.isEmpty()) {
                return new SuggestionResult.Invalid(problems);
            }
            if (!written.equals(now.manuscript())) {
                store.put(id, written, seen + 1, AuditTrail.actor(), clock.instant());
                changes.announce(FaqDrafts.TOPIC, id.toString());
            }
            return new SuggestionResult.Kept(store.find(id).orElseThrow());
        });
    }

    /** Makes an entry of the FAQ of it, in both languages. Refused while it is not fit for readers. */
    @MaintainerOnly
    @Transactional
    public SuggestionResult take(UUID id, long seen) {
        return decide(id, now -> {
            if (now.version() != seen) {
                return new SuggestionResult.Stale(now);
            }
            entries.lockAddresses();
            var written = now.manuscript();
            var problems = rules.beforeTaking(written);
            if (!problems.isEmpty()) {
                return new SuggestionResult.Invalid(problems);
            }
            var entry = EntryStore.OF_THE_DESK + id;
            var slug = written.address();
            entries.put(entry, slug, Objects.requireNonNull(written.category()), SORT);
            for (var language : Language.values()) {
                revisions.add(entry, article(written, slug, language), List.of(), AuditTrail.actor(), clock.instant());
            }
            store.taken(id, entry, AuditTrail.actor(), clock.instant());
            audit.record("suggestion.taken", "suggestion:" + id, Map.of("entry", entry));
            changes.announce(FaqDrafts.TOPIC, id.toString());
            changes.announce(TOPIC, entry);
            return new SuggestionResult.Taken(slug);
        });
    }

    /** Declines a suggestion; whoever made it is told why. */
    @MaintainerOnly
    @Transactional
    public SuggestionResult decline(UUID id, String reason) {
        var because = InboundText.cleaned(reason);
        if (InboundText.isEmpty(because)) {
            return new SuggestionResult.Refused("faq.draft.reason-missing");
        }
        if (SecretGuard.check(because).isSecret()) {
            return new SuggestionResult.Refused("faq.draft.secret");
        }
        if (because.length() > REASON_LIMIT
                || InboundText.problemOfText(because).isPresent()) {
            return new SuggestionResult.Refused("faq.draft.reason-unfit");
        }
        return decide(id, now -> {
            store.declined(id, because, AuditTrail.actor(), clock.instant());
            audit.record("suggestion.declined", "suggestion:" + id, Map.of());
            changes.announce(FaqDrafts.TOPIC, id.toString());
            return new SuggestionResult.Declined();
        });
    }

    private SuggestionResult decide(UUID id, Function<FaqSuggestion, SuggestionResult> deed) {
        if (!store.lock(id)) {
            return new SuggestionResult.Gone();
        }
        var now = store.find(id).orElseThrow();
        return now.isOpen() ? deed.apply(now) : new SuggestionResult.Decided(now);
    }

    private Article article(FaqManuscript written, String slug, Language language) {
        var text = written.in(language);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Article(
                slug,
                language,
                text.title(),
                text.summary(),
                text.body(),
                today,
                written.confidence() == Confidence.VERIFIED ? today : null,
                written.confidence(),
                written.sources(),
                language == Language.KO && !written.koreanChecked(),
                SORT);
    }
}
