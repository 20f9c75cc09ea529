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
 * A second pair of eyes before a post is published, and who answers for its being on time. A post can be published without a review: a
 * weekly post that is never late counts for more, and whether somebody read it is kept and shown.
 */
@Service
public class PostReviews {

    private final PostReviewStore reviews;
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
            PostStore store,
            PostTextStore texts,
            PostRules rules,
            PostMails mails,
            Accounts accounts,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.reviews = reviews;
        this.store = store;
        this.texts = texts;
        this.rules = rules;
        this.mails = mails;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Asks the other maintainers to read a draft, by mail and in the list. Refused while a part of it is missing. */
    @MaintainerOnly
    @Transactional
    public ReviewResult ask(PostId id, long seen) {
        if (!store.lock(id)) {
            return new ReviewResult.Gone();
        }
        var problems = rules.beforePublishing(texts.find(id).orElseThrow().draft());
        if (!problems.isEmpty()) {
            return new ReviewResult.Incomplete(problems);
        }
        if (!reviews.ask(id, seen, AuditTrail.actor(), now())) {
            return stale(id);
        }
        mails.askForReview(id, now());
        return done(id, "post.review-asked");
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
        return reviews.approve(id, seen, me, now()) ? done(id, "post.reviewed") : stale(id);
    }

    /** Makes a draft of it again, by whoever asked or whoever read it. */
    @MaintainerOnly
    @Transactional
    public ReviewResult sendBack(PostId id, long seen) {
        return reviews.sendBack(id, seen, AuditTrail.actor(), now()) ? done(id, "post.review-ended") : stale(id);
    }

    /** Names who is reminded of an unpublished post; with nobody named, all maintainers are. False if it is published or gone. */
    @MaintainerOnly
    @Transactional
    public boolean assign(PostId id, @Nullable AccountId owner) {
        var known = owner == null
                || accounts.maintainers().stream()
                        .anyMatch(account -> account.id().equals(owner));
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
