package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.MaintainerOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second pair of eyes before a post is published, and who answers for its being on time. Where a review is demanded, a post that cannot
 * wait for it is published with a reason, and readers see that nobody else had read it (ADR 0042).
 */
@Service
public class PostReviews {

    public static final int REASON_LIMIT = Reason.LIMIT;

    private final PostReviewStore reviews;
    private final ReviewRound round;
    private final ReviewDemand demand;
    private final PostStore store;
    private final PostTextStore texts;
    private final PostRules rules;
    private final PostMails mails;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    PostReviews(
            PostReviewStore reviews,
            ReviewRound round,
            ReviewDemand demand,
            PostStore store,
            PostTextStore texts,
            PostRules rules,
            PostMails mails,
            Accounts accounts,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.reviews = reviews;
        this.round = round;
        this.demand = demand;
        this.store = store;
        this.texts = texts;
        this.rules = rules;
        this.mails = mails;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether a post has to be reviewed before it is published or scheduled. */
    @MaintainerOnly
    public boolean isDemanded() {
        return demand.holds();
    }

    /** Asks the other maintainers to read a draft, by mail and in the list. Refused while a part of it is missing. */
    @MaintainerOnly
    @Transactional
    public ReviewResult ask(PostId id, long seen) {
        if (!store.lock(id)) {
            return new ReviewResult.Gone();
        }
        var problems = rules.beforePublishing(texts.find(id).orElseThrow().draft(), now());
        if (!problems.isEmpty()) {
            return new ReviewResult.Incomplete(problems);
        }
        return round.begin(id, seen) ? done(id, "post.review-asked") : stale(id);
    }

    /** Says that the text is right as it stands. Refused to whoever wrote it or asked. */
    @MaintainerOnly
    @Transactional
    public ReviewResult approve(PostId id, long seen) {
        if (!store.lock(id)) {
            return new ReviewResult.Gone();
        }
        var post = texts.find(id).orElseThrow();
        var me = AuditTrail.actor();
        var review = post.review();
        if (review != null && (review.askedBy().equals(me) || me.equals(post.writtenBy()))) {
            return new ReviewResult.OwnText();
        }
        if (!reviews.approve(id, seen, me, now())) {
            return stale(id);
        }
        mails.tellOfDecision(post, now());
        return done(id, "post.reviewed");
    }

    /**
     * Makes a draft of it again.
     *
     * @param because what is not right; whoever asked for the review may take it back without a word
     */
    @MaintainerOnly
    @Transactional
    public ReviewResult sendBack(PostId id, long seen, String because) {
        if (!store.lock(id)) {
            return new ReviewResult.Gone();
        }
        var post = texts.find(id).orElseThrow();
        var me = AuditTrail.actor();
        var asked = post.review() != null && post.review().askedBy().equals(me);
        var reason = Reason.of(because).orElse(null);
        if (!asked && reason == null) {
            return new ReviewResult.NoReason();
        }
        if (!reviews.sendBack(id, seen, me, now(), asked ? null : reason)) {
            return stale(id);
        }
        if (!asked) {
            mails.tellOfDecision(post, now());
        }
        return done(id, asked ? "post.review-ended" : "post.sent-back");
    }

    /** Names who is reminded of an unpublished post; with nobody named, all maintainers are. False if it is published or gone. */
    @MaintainerOnly
    @Transactional
    public boolean assign(PostId id, @Nullable AccountId owner) {
        var known = owner == null || accounts.maintainer(owner.toString()).isPresent();
        if (!known || !reviews.assign(id, owner)) {
            return false;
        }
        changes.announce(Posts.TOPIC, id.toString());
        return true;
    }

    private ReviewResult done(PostId id, String action) {
        audit.record(action, Posts.subject(id), Map.of());
        changes.announce(Posts.TOPIC, id.toString());
        return new ReviewResult.Done(texts.find(id).orElseThrow());
    }

    private ReviewResult stale(PostId id) {
        return texts.find(id).<ReviewResult>map(ReviewResult.Stale::new).orElseGet(ReviewResult.Gone::new);
    }

    private Instant now() {
        return clock.instant();
    }
}
