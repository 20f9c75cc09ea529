package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.SystemOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a post to readers: at once, at a time to come, and only as somebody else has read it, where that is demanded (ADR 0042). */
@Service
public class PostPublishing {

    private final PostStore store;
    private final PostTextStore texts;
    private final PostRules rules;
    private final ReviewDemand demand;
    private final PostMails mails;
    private final PostNews news;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    PostPublishing(
            PostStore store,
            PostTextStore texts,
            PostRules rules,
            ReviewDemand demand,
            PostMails mails,
            PostNews news,
            Changes changes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.rules = rules;
        this.demand = demand;
        this.mails = mails;
        this.news = news;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why readers should not get it now. */
    @MaintainerOnly
    public List<PostProblem> problems(Post post) {
        return rules.beforePublishing(post.draft(), clock.instant());
    }

    /**
     * Shows it to everybody at once. Refused if the maintainer looked at an older version, if a language is missing, or if somebody else
     * has to read it first.
     */
    @MaintainerOnly
    @Transactional
    public PublishResult publish(PostId id, long seen) {
        return refusal(id, clock.instant()).or(() -> unreviewed(id)).orElseGet(() -> published(id, seen, null));
    }

    /** Shows it to everybody though nobody else has read it, because it cannot wait. The others are told so. */
    @MaintainerOnly
    @Transactional
    public PublishResult publishUnreviewed(PostId id, long seen, String because) {
        var reason = Reason.of(because);
        if (reason.isEmpty()) {
            return new PublishResult.NoReason();
        }
        return refusal(id, clock.instant())
                .orElseGet(() -> published(
                        id, seen, unreviewed(id).map(demanded -> reason.get()).orElse(null)));
    }

    /** Has it published at a time to come. There is time for a review until then. */
    @MaintainerOnly
    @Transactional
    public PublishResult schedule(PostId id, long seen, Instant at) {
        if (!at.isAfter(clock.instant())) {
            return new PublishResult.InThePast();
        }
        return refusal(id, at).or(() -> unreviewed(id)).orElseGet(() -> {
            if (!store.schedule(id, seen, at, AuditTrail.actor(), clock.instant())) {
                return stale(id);
            }
            told(id, "post.scheduled");
            return new PublishResult.Scheduled(texts.find(id).orElseThrow(), at);
        });
    }

    /** Takes its time from a scheduled post; a review of its text still holds. */
    @MaintainerOnly
    @Transactional
    public WithdrawResult unschedule(PostId id, long seen) {
        if (!store.schedule(id, seen, null, AuditTrail.actor(), clock.instant())) {
            return refusedWithdrawal(id);
        }
        told(id, "post.unscheduled");
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

    private PublishResult published(PostId id, long seen, @Nullable String because) {
        if (!store.publish(id, seen, because, AuditTrail.actor(), clock.instant())) {
            return stale(id);
        }
        if (because != null) {
            mails.tellOfUnreviewed(id, clock.instant());
            audit.record("post.unreviewed", Posts.subject(id), Map.of());
        }
        return new PublishResult.Published(toldReaders(id));
    }

    private Optional<PublishResult> unreviewed(PostId id) {
        return texts.find(id)
                .filter(post -> post.state() != PostState.PUBLISHED && demand.isUnmetBy(post))
                .map(post -> new PublishResult.Unreviewed());
    }

    private Optional<PublishResult> refusal(PostId id, Instant at) {
        // Locked, so that the text that was found complete is the text that is published.
        if (!store.lock(id)) {
            return Optional.of(new PublishResult.Gone());
        }
        var problems = rules.beforePublishing(texts.find(id).orElseThrow().draft(), at);
        return problems.isEmpty() ? Optional.empty() : Optional.of(new PublishResult.Incomplete(problems));
    }

    private PublishResult stale(PostId id) {
        return texts.find(id).<PublishResult>map(PublishResult.Stale::new).orElseGet(PublishResult.Gone::new);
    }

    private Post toldReaders(PostId id) {
        var post = texts.find(id).orElseThrow();
        news.published(post);
        told(id, "post.published");
        return post;
    }

    private WithdrawResult refusedWithdrawal(PostId id) {
        return texts.find(id).<WithdrawResult>map(WithdrawResult.Stale::new).orElseGet(WithdrawResult.Gone::new);
    }

    private void told(PostId id, String action) {
        audit.record(action, Posts.subject(id), Map.of());
        changes.announce(Posts.TOPIC, id.toString());
    }
}
