package dev.trustdesk.portal.updates;

import static dev.trustdesk.db.updates.tables.Post.POST;
import static dev.trustdesk.db.updates.tables.PostText.POST_TEXT;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.updates.enums.PostState;
import dev.trustdesk.db.updates.tables.records.PostRecord;
import dev.trustdesk.portal.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Posts without their texts, see {@link PostTextStore}. */
@Repository
class PostStore {

    private final DSLContext db;

    PostStore(DSLContext db) {
        this.db = db;
    }

    /** A post that the pack brought, and whether somebody has edited it since. */
    record Packed(PostId id, boolean edited, boolean published) {}

    /**
     * When a post was published and what it promised.
     *
     * @param written false for a post that came with the pack: its time is what the file says
     */
    record Promise(Instant publishedAt, @Nullable Instant promisedNextAt, boolean written) {}

    /** One writer of addresses at a time, so that two posts of one title get two. Ends with the transaction. */
    void lockSlugs() {
        db.query("select pg_advisory_xact_lock(hashtext('updates slug'))").execute();
    }

    /** Addresses of other posts that begin like this one. */
    List<String> slugsLike(String slug, @Nullable PostId except) {
        return db.select(POST.SLUG)
                .from(POST)
                .where(POST.SLUG.startsWith(slug), except == null ? noCondition() : POST.ID.ne(except.value()))
                .fetch(POST.SLUG);
    }

    PostId create(String slug, @Nullable Instant promisedNextAt, String by, Instant at) {
        return db.insertInto(POST)
                .set(POST.SLUG, slug)
                .set(POST.STATE, PostState.draft)
                .set(POST.PROMISED_NEXT_AT, promisedNextAt)
                .set(POST.EDITED_AT, at)
                .set(POST.WRITTEN_BY, by)
                .set(POST.CREATED_BY, by)
                .set(POST.CREATED_AT, at)
                .set(POST.CHANGED_BY, by)
                .set(POST.CHANGED_AT, at)
                .returningResult(POST.ID)
                .fetchSingle(row -> new PostId(row.value1()));
    }

    boolean save(PostId id, long seen, String slug, @Nullable Instant promisedNextAt, String by, Instant at) {
        return change(by, at)
                        .set(POST.SLUG, slug)
                        .set(POST.PROMISED_NEXT_AT, promisedNextAt)
                        .set(POST.EDITED_AT, at)
                        .set(POST.WRITTEN_BY, by)
                        .setNull(POST.REVIEWED_BY)
                        .setNull(POST.REVIEWED_AT)
                        .where(unpublished(id, seen))
                        .execute()
                == 1;
    }

    /** @param because why it goes out unreviewed; null unless that has to be said */
    boolean publish(PostId id, long seen, @Nullable String because, String by, Instant at) {
        return change(by, at)
                        .set(POST.STATE, PostState.published)
                        .set(POST.PUBLISHED_AT, at)
                        .set(POST.UNREVIEWED_BECAUSE, because)
                        .where(unpublished(id, seen))
                        .execute()
                == 1;
    }

    boolean schedule(PostId id, long seen, @Nullable Instant publishAt, String by, Instant at) {
        return change(by, at)
                        .set(POST.STATE, publishAt == null ? beforeItsSchedule() : val(PostState.scheduled, POST.STATE))
                        .set(POST.PUBLISH_AT, publishAt)
                        .set(POST.EDITED_AT, at)
                        .where(unpublished(id, seen))
                        .execute()
                == 1;
    }

    /** Publishes whatever was scheduled for this time or before. */
    List<PostId> publishDue(Instant now, String by) {
        return change(by, now)
                .set(POST.STATE, PostState.published)
                .set(POST.PUBLISHED_AT, now)
                .where(POST.STATE.eq(PostState.scheduled), POST.PUBLISH_AT.le(now))
                .returningResult(POST.ID)
                .fetch(post -> new PostId(post.value1()));
    }

    /** Held until the end of the transaction, so that nothing is decided about a text that changes meanwhile. */
    boolean lock(PostId id) {
        return db.select(POST.ID)
                .from(POST)
                .where(POST.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Like {@link #lock}, but only as it was seen, and only while it is not published. */
    boolean lockUnpublished(PostId id, long seen) {
        return db.select(POST.ID)
                .from(POST)
                .where(unpublished(id, seen))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void remove(PostId id) {
        db.deleteFrom(POST).where(POST.ID.eq(id.value())).execute();
    }

    /** Once the pack has taken back its texts. */
    void removeIfWithoutText(PostId id) {
        db.deleteFrom(POST)
                .where(
                        POST.ID.eq(id.value()),
                        notExists(selectOne().from(POST_TEXT).where(POST_TEXT.POST_ID.eq(POST.ID))))
                .execute();
    }

    /** Held until the end of the transaction, so that nobody's edit comes between the question and the answer. */
    Optional<Packed> ofPack(String packId) {
        return db.select(POST.ID, POST.EDITED_AT, POST.STATE)
                .from(POST)
                .where(POST.PACK_ID.eq(packId))
                .forUpdate()
                .fetchOptional(post -> new Packed(
                        new PostId(post.value1()), post.value2() != null, post.value3() == PostState.published));
    }

    /** A post of the pack; it waits if its time has not come. */
    PostId putPacked(String packId, String slug, Instant publishAt, List<String> sources, String by, Instant at) {
        var state = publishAt.isAfter(at) ? PostState.scheduled : PostState.published;
        return db.insertInto(POST)
                .set(POST.SLUG, slug)
                .set(POST.STATE, state)
                .set(POST.PUBLISH_AT, state == PostState.scheduled ? publishAt : null)
                .set(POST.PUBLISHED_AT, state == PostState.published ? publishAt : null)
                .set(POST.PACK_ID, packId)
                .set(POST.SOURCES, sources.toArray(String[]::new))
                .set(POST.CREATED_BY, by)
                .set(POST.CREATED_AT, at)
                .set(POST.CHANGED_BY, by)
                .set(POST.CHANGED_AT, at)
                .onConflict(POST.PACK_ID)
                .doUpdate()
                .setNonKeyToExcluded()
                .set(POST.VERSION, POST.VERSION.plus(1))
                .returningResult(POST.ID)
                .fetchSingle(row -> new PostId(row.value1()));
    }

    /** Of everything that was published, oldest first. */
    List<Promise> promises() {
        return db.select(POST.PUBLISHED_AT, POST.PROMISED_NEXT_AT, POST.PACK_ID)
                .from(POST)
                .where(POST.STATE.eq(PostState.published))
                .orderBy(POST.PUBLISHED_AT, POST.ID)
                .fetch(post -> new Promise(post.value1(), post.value2(), post.value3() == null));
    }

    /** Of what waits for its time. */
    List<Instant> scheduledTimes() {
        return db.select(POST.PUBLISH_AT)
                .from(POST)
                .where(POST.STATE.eq(PostState.scheduled))
                .orderBy(POST.PUBLISH_AT)
                .fetch(POST.PUBLISH_AT);
    }

    /** Who is named to answer for a post that is not published. */
    List<AccountId> owners() {
        return db.selectDistinct(POST.OWNER)
                .from(POST)
                .where(POST.STATE.ne(PostState.published), POST.OWNER.isNotNull())
                .fetch(post -> new AccountId(post.value1()));
    }

    /** Since when there are posts here; empty while there are none. */
    Optional<Instant> since() {
        return db.select(min(POST.CREATED_AT)).from(POST).fetchOptional(row -> row.value1());
    }

    private UpdateSetMoreStep<PostRecord> change(String by, Instant at) {
        return db.update(POST)
                .set(POST.CHANGED_BY, by)
                .set(POST.CHANGED_AT, at)
                .set(POST.VERSION, POST.VERSION.plus(1));
    }

    // What was reviewed stays so: its text is the same.
    private static Field<PostState> beforeItsSchedule() {
        return when(POST.REVIEW_ASKED_BY.isNull(), val(PostState.draft, POST.STATE))
                .otherwise(val(PostState.in_review, POST.STATE));
    }

    private static Condition unpublished(PostId id, long seen) {
        return POST.ID.eq(id.value()).and(POST.VERSION.eq(seen)).and(POST.STATE.ne(PostState.published));
    }
}
