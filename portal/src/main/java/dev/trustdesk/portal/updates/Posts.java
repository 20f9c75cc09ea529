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
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weekly status posts. What is published is not edited any more. */
@Service
public class Posts {

    private static final String TOPIC = "updates";

    private final PostStore store;
    private final PostTextStore texts;
    private final PostRules rules;
    private final Pages pages;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    Posts(
            PostStore store,
            PostTextStore texts,
            PostRules rules,
            Pages pages,
            Changes changes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.rules = rules;
        this.pages = pages;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @OpenToEveryone
    public List<PostSummary> published(Language language) {
        return texts.published(language).stream().map(this::summary).toList();
    }

    @OpenToEveryone
    public Optional<PublishedPost> find(String slug, Language language) {
        var all = texts.published(language);
        for (var at = 0; at < all.size(); at++) {
            if (all.get(at).slug().equals(slug)) {
                var newer = at > 0 ? summary(all.get(at - 1)) : null;
                var older = at + 1 < all.size() ? summary(all.get(at + 1)) : null;
                return Optional.of(post(all.get(at), language, older, newer));
            }
        }
        return Optional.empty();
    }

    /** When the next post is due; empty as long as none was published. */
    @OpenToEveryone
    public Optional<NextPost> nextDue() {
        return store.newestPromise().map(newest -> {
            var due = Cadence.dueAfter(newest.publishedAt(), newest.promisedNextAt());
            return new NextPost(due, clock.instant().isAfter(due));
        });
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
        var id = store.create(slug(draft, null), draft.promisedNextAt(), actor(), clock.instant());
        return saved(id, draft);
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
        return store.save(id, seen, slug(draft, id), draft.promisedNextAt(), actor(), clock.instant())
                ? saved(id, draft)
                : texts.find(id).<SaveResult>map(SaveResult.Stale::new).orElseGet(SaveResult.Gone::new);
    }

    /** Shows it to everybody at once. Refused if the maintainer looked at an older version, or if a language is missing. */
    @MaintainerOnly
    @Transactional
    public PublishResult publish(PostId id, long seen) {
        return refusal(id).orElseGet(() -> {
            if (!store.publish(id, seen, actor(), clock.instant())) {
                return stale(id);
            }
            told(id, "post.published");
            return new PublishResult.Published(texts.find(id).orElseThrow());
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
            if (!store.schedule(id, seen, at, actor(), clock.instant())) {
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
        if (!store.schedule(id, seen, null, actor(), clock.instant())) {
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
        var published = store.publishDue(now, actor());
        published.forEach(id -> told(id, "post.published"));
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

    private void told(PostId id, String action) {
        audit.record(action, "post:" + id, Map.of());
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

    private PostSummary summary(PostTextStore.Reading post) {
        return new PostSummary(
                post.slug(),
                post.language(),
                pages.plain(post.text().title(), post.language()),
                pages.plain(post.text().summary(), post.language()),
                post.publishedAt());
    }

    private PublishedPost post(
            PostTextStore.Reading post, Language reader, @Nullable PostSummary previous, @Nullable PostSummary next) {
        return new PublishedPost(
                post.slug(),
                post.language(),
                pages.plain(post.text().title(), post.language()),
                pages.plain(post.text().summary(), post.language()),
                pages.rich(post.text().body(), post.language()),
                post.publishedAt(),
                post.promisedNextAt(),
                pages.sources(post.sources(), reader),
                post.needsReview(),
                previous,
                next);
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "anonymous" : authentication.getName();
    }
}
