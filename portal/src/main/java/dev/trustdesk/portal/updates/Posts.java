package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.Slugs;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.SystemOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weekly status posts. What is published is not edited any more. */
@Service
public class Posts {

    static final String TOPIC = "updates";

    private final PostStore store;
    private final PostTextStore texts;
    private final PostReadings readings;
    private final PostRules rules;
    private final PostNews news;
    private final Pages pages;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    Posts(
            PostStore store,
            PostTextStore texts,
            PostReadings readings,
            PostRules rules,
            PostNews news,
            Pages pages,
            Changes changes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.readings = readings;
        this.rules = rules;
        this.news = news;
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
        return Punctuality.openPromise(store.promises())
                .map(due -> new NextPost(due, clock.instant().isAfter(due)));
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
                store.create(slug(draft, null), draft.promisedNextAt(), AuditTrail.actor(), clock.instant()), draft);
    }

    /** Keeps a draft that the desk wrote itself; it is not reviewed, and not published without a person. */
    @SystemOnly
    @Transactional
    public PostId draft(PostDraft draft) {
        var id = store.create(slug(draft, null), null, AuditTrail.actor(), clock.instant());
        saved(id, draft);
        audit.record("post.drafted", subject(id), Map.of());
        return id;
    }

    /** Keeps a draft or a scheduled post; one that is scheduled must stay fit to be published. */
    @MaintainerOnly
    @Transactional
    public SaveResult save(PostId id, PostDraft draft, long seen) {
        var now = texts.find(id);
        if (now.isEmpty()) {
            return new SaveResult.Gone();
        }
        var problems =
                now.get().state() == PostState.SCHEDULED ? rules.beforePublishing(draft) : rules.beforeKeeping(draft);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        return store.save(id, seen, slug(draft, id), draft.promisedNextAt(), AuditTrail.actor(), clock.instant())
                ? saved(id, draft)
                : texts.find(id).<SaveResult>map(SaveResult.Stale::new).orElseGet(SaveResult.Gone::new);
    }

    /** Shows it to everybody at once. Refused if the maintainer looked at an older version, or if a language is missing. */
    @MaintainerOnly
    @Transactional
    public PublishResult publish(PostId id, long seen) {
        return refusal(id).orElseGet(() -> {
            if (!store.publish(id, seen, AuditTrail.actor(), clock.instant())) {
                return stale(id);
            }
            return new PublishResult.Published(toldReaders(id));
        });
    }

    /** Has it published at a time to come. */
    @MaintainerOnly
    @Transactional
    public PublishResult schedule(PostId id, long seen, Instant at) {
        if (!at.isAfter(clock.instant())) {
            return new PublishResult.InThePast();
        }
        return refusal(id).orElseGet(() -> {
            if (!store.schedule(id, seen, at, AuditTrail.actor(), clock.instant())) {
                return stale(id);
            }
            told(id, "post.scheduled");
            return new PublishResult.Scheduled(texts.find(id).orElseThrow(), at);
        });
    }

    /** Makes a scheduled post a draft again. */
    @MaintainerOnly
    @Transactional
    public WithdrawResult unschedule(PostId id, long seen) {
        if (!store.schedule(id, seen, null, AuditTrail.actor(), clock.instant())) {
            return refusedWithdrawal(id);
        }
        told(id, "post.unscheduled");
        return new WithdrawResult.Withdrawn();
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

    /** Publishes what was scheduled for this time or before; says how many. */
    @SystemOnly
    @Transactional
    public int publishDue(Instant now) {
        var published = store.publishDue(now, AuditTrail.actor());
        published.forEach(this::toldReaders);
        return published.size();
    }

    private SaveResult saved(PostId id, PostDraft draft) {
        for (var language : Language.values()) {
            texts.put(id, language, draft.in(language), false);
        }
        changes.announce(TOPIC, id.toString());
        return new SaveResult.Saved(texts.find(id).orElseThrow());
    }

    private Optional<PublishResult> refusal(PostId id) {
        // Locked, so that the text that was found complete is the text that is published.
        if (!store.lock(id)) {
            return Optional.of(new PublishResult.Gone());
        }
        var problems = rules.beforePublishing(texts.find(id).orElseThrow().draft());
        return problems.isEmpty() ? Optional.empty() : Optional.of(new PublishResult.Incomplete(problems));
    }

    private PublishResult stale(PostId id) {
        return texts.find(id).<PublishResult>map(PublishResult.Stale::new).orElseGet(PublishResult.Gone::new);
    }

    private WithdrawResult refusedWithdrawal(PostId id) {
        return texts.find(id).<WithdrawResult>map(WithdrawResult.Stale::new).orElseGet(WithdrawResult.Gone::new);
    }

    private Post toldReaders(PostId id) {
        var post = texts.find(id).orElseThrow();
        news.published(post);
        told(id, "post.published");
        return post;
    }

    static String subject(PostId id) {
        return "post:" + id;
    }

    private void told(PostId id, String action) {
        audit.record(action, subject(id), Map.of());
        changes.announce(TOPIC, id.toString());
    }

    private String slug(PostDraft draft, @Nullable PostId own) {
        store.lockSlugs();
        var title = Slugs.of(draft.en().title());
        var wanted = title.isEmpty() ? "post" : title;
        var taken = new HashSet<>(store.slugsLike(wanted, own));
        var slug = wanted;
        for (var number = 2; taken.contains(slug); number++) {
            slug = wanted + "-" + number;
        }
        return slug;
    }
}
