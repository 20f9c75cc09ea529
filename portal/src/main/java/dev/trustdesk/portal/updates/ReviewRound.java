package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The way of one text to a reviewer. It begins when somebody asks, and anew with every change of the text. */
@Component
class ReviewRound {

    private final PostReviewStore store;
    private final ReviewDemand demand;
    private final PostMails mails;
    private final Clock clock;

    ReviewRound(PostReviewStore store, ReviewDemand demand, PostMails mails, Clock clock) {
        this.store = store;
        this.demand = demand;
        this.mails = mails;
        this.clock = clock;
    }

    /** False if somebody else changed the post first, or if it is no draft. */
    boolean begin(PostId id, long seen) {
        var now = clock.instant();
        if (!store.ask(id, seen, AuditTrail.actor(), now)) {
            return false;
        }
        mails.askForReview(id, now);
        return true;
    }

    /**
     * Whoever changes a text that was given to be read asks for the next review of it. A post that waited for its time waits for that
     * review first, where one is demanded.
     *
     * @param before as it was before the change
     */
    void textChanged(Post before) {
        var begins = switch (before.state()) {
            case IN_REVIEW -> before.isReviewed() || !askedByMe(before);
            case SCHEDULED -> demand.holds();
            case DRAFT, PUBLISHED -> false;
        };
        if (begins) {
            var now = clock.instant();
            store.askAnew(before.id(), AuditTrail.actor(), now);
            mails.askForReview(before.id(), now);
        }
    }

    private static boolean askedByMe(Post post) {
        return post.review() != null && post.review().askedBy().equals(AuditTrail.actor());
    }
}
