package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.SystemOnly;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weekly status posts, read and written. What is published is not edited any more; see {@link PostPublishing}. */
@Service
public class Posts {

    public static final String TOPIC = "updates";

    private final PostStore store;
    private final PostTextStore texts;
    private final PostReadings readings;
    private final PostRules rules;
    private final PostSlugs slugs;
    private final ReviewRound reviews;
    private final Pages pages;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    Posts(
            PostStore store,
            PostTextStore texts,
            PostReadings readings,
            PostRules rules,
            PostSlugs slugs,
            ReviewRound reviews,
            Pages pages,
            Changes changes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.readings = readings;
        this.rules = rules;
        this.slugs = slugs;
        this.reviews = reviews;
        this.pages = pages;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @OpenToEveryone
    public List<PostSummary> published(Language language) {
        return readings.summaries(language);
    }

    /** All that was published, to be read, newest first. */
    @OpenToEveryone
    public List<PublishedPost> reading(Language language) {
        return readings.all(language);
    }

    @OpenToEveryone
    public Optional<PublishedPost> find(String slug, Language language) {
        return reading(language).stream()
                .filter(post -> post.slug().equals(slug))
                .findFirst();
    }

    /** When the next post is due; empty as long as none was published. */
    @OpenToEveryone
    public Optional<NextPost> nextDue() {
        return Punctuality.openPromise(store.promises()).map(due -> NextPost.asOf(clock.instant(), due));
    }

    /** How many of the promised posts came in time, by the quarter in which they were due, newest first. */
    @OpenToEveryone
    public List<QuarterOfPosts> punctuality() {
        return Punctuality.byQuarter(store.promises(), clock.instant());
    }

    /** Everything, published or not, each with its title in the language if there is one. */
    @MaintainerOnly
    public List<PostRow> all(Language language) {
        return texts.rows(language);
    }

    @MaintainerOnly
    public Optional<Post> find(PostId id) {
        return texts.find(id);
    }

    /** A text as readers will see it. */
    @MaintainerOnly
    public RichText preview(String markdown, Language language) {
        return pages.rich(markdown, language);
    }

    /** Keeps a new draft. */
    @MaintainerOnly
    @Transactional
    public SaveResult create(PostDraft draft) {
        var problems = rules.beforeKeeping(draft);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        return saved(
                store.create(slugs.free(draft, null), draft.promisedNextAt(), AuditTrail.actor(), clock.instant()),
                draft);
    }

    /** Keeps a draft that the desk wrote itself; it is not reviewed, and not published without a person. */
    @SystemOnly
    @Transactional
    public PostId draft(PostDraft draft) {
        var id = store.create(slugs.free(draft, null), null, AuditTrail.actor(), clock.instant());
        saved(id, draft);
        audit.record("post.drafted", subject(id), Map.of());
        return id;
    }

    /**
     * Keeps a draft or a scheduled post; one that is scheduled must stay fit to be published. What was given to be read has to be read
     * anew once its text is another one.
     */
    @MaintainerOnly
    @Transactional
    public SaveResult save(PostId id, PostDraft draft, long seen) {
        var found = texts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Gone();
        }
        var before = found.get();
        if (before.version() == seen && before.draft().equals(draft) && before.state() != PostState.PUBLISHED) {
            return new SaveResult.Saved(before);
        }
        var publishAt = before.publishAt();
        var problems = before.state() == PostState.SCHEDULED && publishAt != null
                ? rules.beforePublishing(draft, publishAt)
                : rules.beforeKeeping(draft);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        if (!store.save(id, seen, slugs.free(draft, id), draft.promisedNextAt(), AuditTrail.actor(), clock.instant())) {
            return texts.find(id).<SaveResult>map(SaveResult.Stale::new).orElseGet(SaveResult.Gone::new);
        }
        reviews.textChanged(before);
        return saved(id, draft);
    }

    /** Throws away what was never published. */
    @MaintainerOnly
    @Transactional
    public WithdrawResult withdrawDraft(PostId id, long seen) {
        if (!store.lockUnpublished(id, seen)) {
            return refusedWithdrawal(id);
        }
        texts.removeAll(id);
        store.remove(id);
        told(id, "post.withdrawn");
        return new WithdrawResult.Withdrawn();
    }

    private SaveResult saved(PostId id, PostDraft draft) {
        for (var language : Language.values()) {
            texts.put(id, language, draft.in(language), false);
        }
        changes.announce(TOPIC, id.toString());
        return new SaveResult.Saved(texts.find(id).orElseThrow());
    }

    private WithdrawResult refusedWithdrawal(PostId id) {
        return texts.find(id).<WithdrawResult>map(WithdrawResult.Stale::new).orElseGet(WithdrawResult.Gone::new);
    }

    static String subject(PostId id) {
        return "post:" + id;
    }

    private void told(PostId id, String action) {
        audit.record(action, subject(id), Map.of());
        changes.announce(TOPIC, id.toString());
    }
}
