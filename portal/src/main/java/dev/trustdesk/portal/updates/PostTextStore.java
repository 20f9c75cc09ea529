package dev.trustdesk.portal.updates;

import static dev.trustdesk.db.updates.tables.Post.POST;
import static dev.trustdesk.db.updates.tables.PostText.POST_TEXT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.updates.enums.PostState;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Posts with what they say. */
@Repository
class PostTextStore {

    private static final dev.trustdesk.db.updates.tables.PostText ENGLISH = POST_TEXT.as("english");
    private static final dev.trustdesk.db.updates.tables.PostText KOREAN = POST_TEXT.as("korean");

    private final DSLContext db;

    PostTextStore(DSLContext db) {
        this.db = db;
    }

    /** A published post in one language. */
    record Reading(
            PostId id,
            String slug,
            Language language,
            PostText text,
            Instant publishedAt,
            @Nullable Instant promisedNextAt,
            List<String> sources,
            boolean needsReview,
            @Nullable Instant reviewedAt,
            boolean unreviewed) {}

    void put(PostId id, Language language, PostText text, boolean needsReview) {
        db.insertInto(POST_TEXT)
                .set(POST_TEXT.POST_ID, id.value())
                .set(POST_TEXT.LANGUAGE, language.tag())
                .set(POST_TEXT.TITLE, text.title())
                .set(POST_TEXT.SUMMARY, text.summary())
                .set(POST_TEXT.BODY, text.body())
                .set(POST_TEXT.NEEDS_REVIEW, needsReview)
                .onConflict(POST_TEXT.POST_ID, POST_TEXT.LANGUAGE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(PostId id, Language language) {
        db.deleteFrom(POST_TEXT)
                .where(POST_TEXT.POST_ID.eq(id.value()), POST_TEXT.LANGUAGE.eq(language.tag()))
                .execute();
    }

    void removeAll(PostId id) {
        db.deleteFrom(POST_TEXT).where(POST_TEXT.POST_ID.eq(id.value())).execute();
    }

    /** Newest first; each in this language if it has that text, else in the other. */
    List<Reading> published(Language language) {
        return db.select()
                .distinctOn(POST.PUBLISHED_AT, POST.ID)
                .from(POST)
                .join(POST_TEXT)
                .on(POST_TEXT.POST_ID.eq(POST.ID))
                .where(POST.STATE.eq(PostState.published))
                .orderBy(POST.PUBLISHED_AT.desc(), POST.ID.asc(), ownLanguageFirst(language))
                .fetch(PostTextStore::reading);
    }

    Optional<Post> find(PostId id) {
        return bothLanguages(db.select().from(POST))
                .where(POST.ID.eq(id.value()))
                .fetchOptional(PostTextStore::post);
    }

    /** What waits first, then what was published, newest first. */
    List<PostRow> rows(Language language) {
        var own = language == Language.KO ? KOREAN : ENGLISH;
        var other = language == Language.KO ? ENGLISH : KOREAN;
        var title = coalesce(nullif(own.TITLE, ""), other.TITLE, val(""));
        var at = coalesce(POST.PUBLISHED_AT, POST.PUBLISH_AT);
        return bothLanguages(db.select(
                                POST.ID,
                                POST.STATE,
                                title,
                                at,
                                POST.CHANGED_AT,
                                POST.CHANGED_BY,
                                POST.REVIEWED_BY,
                                POST.UNREVIEWED_BECAUSE,
                                POST.OWNER)
                        .from(POST))
                .orderBy(POST.STATE.asc(), POST.PUBLISH_AT.asc(), POST.PUBLISHED_AT.desc(), POST.CHANGED_AT.desc())
                .fetch(row -> new PostRow(
                        new PostId(row.value1()),
                        state(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9() == null ? null : new AccountId(row.value9())));
    }

    private static <R extends Record> SelectOnConditionStep<R> bothLanguages(SelectJoinStep<R> posts) {
        return posts.leftJoin(ENGLISH)
                .on(ENGLISH.POST_ID.eq(POST.ID), ENGLISH.LANGUAGE.eq(Language.EN.tag()))
                .leftJoin(KOREAN)
                .on(KOREAN.POST_ID.eq(POST.ID), KOREAN.LANGUAGE.eq(Language.KO.tag()));
    }

    private static SortField<Integer> ownLanguageFirst(Language language) {
        return when(POST_TEXT.LANGUAGE.eq(language.tag()), 0).otherwise(1).asc();
    }

    private static Reading reading(Record row) {
        return new Reading(
                new PostId(row.get(POST.ID)),
                row.get(POST.SLUG),
                Language.ofTag(row.get(POST_TEXT.LANGUAGE)).orElseThrow(),
                text(row, POST_TEXT),
                row.get(POST.PUBLISHED_AT),
                row.get(POST.PROMISED_NEXT_AT),
                List.of(row.get(POST.SOURCES)),
                row.get(POST_TEXT.NEEDS_REVIEW),
                row.get(POST.REVIEWED_AT),
                row.get(POST.UNREVIEWED_BECAUSE) != null);
    }

    private static Post post(Record row) {
        return new Post(
                new PostId(row.get(POST.ID)),
                row.get(POST.SLUG),
                state(row.get(POST.STATE)),
                new PostDraft(text(row, ENGLISH), text(row, KOREAN), row.get(POST.PROMISED_NEXT_AT)),
                row.get(POST.PUBLISH_AT),
                row.get(POST.PUBLISHED_AT),
                row.get(POST.WRITTEN_BY),
                review(row),
                sentBack(row),
                row.get(POST.UNREVIEWED_BECAUSE),
                row.get(POST.OWNER) == null ? null : new AccountId(row.get(POST.OWNER)),
                row.get(POST.CHANGED_AT),
                row.get(POST.CHANGED_BY),
                row.get(POST.VERSION));
    }

    private static @Nullable Review review(Record row) {
        return row.get(POST.REVIEW_ASKED_BY) == null
                ? null
                : new Review(
                        row.get(POST.REVIEW_ASKED_BY),
                        row.get(POST.REVIEW_ASKED_AT),
                        row.get(POST.REVIEWED_BY),
                        row.get(POST.REVIEWED_AT));
    }

    private static @Nullable SentBack sentBack(Record row) {
        return row.get(POST.SENT_BACK_BY) == null
                ? null
                : new SentBack(row.get(POST.SENT_BACK_BY), row.get(POST.SENT_BACK_AT), row.get(POST.SENT_BACK_BECAUSE));
    }

    private static dev.trustdesk.portal.updates.PostState state(PostState stored) {
        return dev.trustdesk.portal.updates.PostState.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    private static PostText text(Record row, dev.trustdesk.db.updates.tables.PostText table) {
        return new PostText(given(row, table.TITLE), given(row, table.SUMMARY), given(row, table.BODY));
    }

    private static String given(Record row, Field<String> field) {
        var value = row.get(field);
        return value == null ? "" : value;
    }
}
