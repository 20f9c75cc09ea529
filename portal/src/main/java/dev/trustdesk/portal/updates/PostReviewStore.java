package dev.trustdesk.portal.updates;

import static dev.trustdesk.db.updates.tables.Post.POST;

import dev.trustdesk.db.updates.enums.PostState;
import dev.trustdesk.portal.identity.AccountId;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who reads a post before it is published, and who answers for its being on time. */
@Repository
class PostReviewStore {

    private final DSLContext db;

    PostReviewStore(DSLContext db) {
        this.db = db;
    }

    boolean ask(PostId id, long seen, String by, Instant at) {
        return db.update(POST)
                        .set(POST.STATE, PostState.in_review)
                        .set(POST.REVIEW_ASKED_BY, by)
                        .set(POST.REVIEW_ASKED_AT, at)
                        .setNull(POST.REVIEWED_BY)
                        .setNull(POST.REVIEWED_AT)
                        .setNull(POST.SENT_BACK_BY)
                        .setNull(POST.SENT_BACK_AT)
                        .setNull(POST.SENT_BACK_BECAUSE)
                        .set(POST.CHANGED_BY, by)
                        .set(POST.CHANGED_AT, at)
                        .set(POST.VERSION, POST.VERSION.plus(1))
                        .where(seen(id, seen), POST.STATE.eq(PostState.draft))
                        .execute()
                == 1;
    }

    /** Of a text that was changed while it was in review, or while it waited for its time. Part of that change. */
    void askAnew(PostId id, String by, Instant at) {
        db.update(POST)
                .set(POST.STATE, PostState.in_review)
                .setNull(POST.PUBLISH_AT)
                .set(POST.REVIEW_ASKED_BY, by)
                .set(POST.REVIEW_ASKED_AT, at)
                .where(POST.ID.eq(id.value()), POST.STATE.in(PostState.in_review, PostState.scheduled))
                .execute();
    }

    /** Only by somebody who neither wrote the text nor asked. */
    boolean approve(PostId id, long seen, String by, Instant at) {
        return db.update(POST)
                        .set(POST.REVIEWED_BY, by)
                        .set(POST.REVIEWED_AT, at)
                        .set(POST.CHANGED_BY, by)
                        .set(POST.CHANGED_AT, at)
                        .set(POST.VERSION, POST.VERSION.plus(1))
                        .where(
                                seen(id, seen),
                                POST.STATE.eq(PostState.in_review),
                                POST.REVIEWED_BY.isNull(),
                                POST.REVIEW_ASKED_BY.ne(by),
                                POST.WRITTEN_BY.isDistinctFrom(by))
                        .execute()
                == 1;
    }

    /** @param because null if whoever asked has changed their mind */
    boolean sendBack(PostId id, long seen, String by, Instant at, @Nullable String because) {
        return db.update(POST)
                        .set(POST.STATE, PostState.draft)
                        .setNull(POST.REVIEW_ASKED_BY)
                        .setNull(POST.REVIEW_ASKED_AT)
                        .setNull(POST.REVIEWED_BY)
                        .setNull(POST.REVIEWED_AT)
                        .set(POST.SENT_BACK_BY, because == null ? null : by)
                        .set(POST.SENT_BACK_AT, because == null ? null : at)
                        .set(POST.SENT_BACK_BECAUSE, because)
                        .set(POST.CHANGED_BY, by)
                        .set(POST.CHANGED_AT, at)
                        .set(POST.VERSION, POST.VERSION.plus(1))
                        .where(seen(id, seen), POST.STATE.eq(PostState.in_review))
                        .execute()
                == 1;
    }

    /** Not a change of the post: nobody's version of the text grows old by it. */
    boolean assign(PostId id, @Nullable AccountId owner) {
        return db.update(POST)
                        .set(POST.OWNER, owner == null ? null : owner.value())
                        .where(POST.ID.eq(id.value()), POST.STATE.ne(PostState.published))
                        .execute()
                == 1;
    }

    private static Condition seen(PostId id, long seen) {
        return POST.ID.eq(id.value()).and(POST.VERSION.eq(seen));
    }
}
