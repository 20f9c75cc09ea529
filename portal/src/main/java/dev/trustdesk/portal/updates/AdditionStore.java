package dev.trustdesk.portal.updates;

import static dev.trustdesk.db.updates.tables.Addition.ADDITION;
import static java.util.stream.Collectors.groupingBy;

import dev.trustdesk.db.updates.enums.AdditionKind;
import dev.trustdesk.db.updates.tables.records.AdditionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was added to published posts. The database lets nothing of it be changed but a Korean text that was pending. */
@Repository
class AdditionStore {

    private final DSLContext db;

    AdditionStore(DSLContext db) {
        this.db = db;
    }

    /** Its id. */
    long add(
            PostId post,
            dev.trustdesk.portal.updates.AdditionKind kind,
            AdditionText english,
            @Nullable AdditionText korean,
            String by,
            Instant at) {
        return db.insertInto(ADDITION)
                .set(ADDITION.POST_ID, post.value())
                .set(ADDITION.KIND, AdditionKind.valueOf(kind.name().toLowerCase(Locale.ROOT)))
                .set(ADDITION.SUMMARY_EN, english.summary())
                .set(ADDITION.BODY_EN, english.body())
                .set(ADDITION.SUMMARY_KO, korean == null ? null : korean.summary())
                .set(ADDITION.BODY_KO, korean == null ? null : korean.body())
                .set(ADDITION.ADDED_BY, by)
                .set(ADDITION.ADDED_AT, at)
                .returningResult(ADDITION.ID)
                .fetchSingle()
                .value1();
    }

    boolean translate(long id, AdditionText korean, String by, Instant at) {
        return db.update(ADDITION)
                        .set(ADDITION.SUMMARY_KO, korean.summary())
                        .set(ADDITION.BODY_KO, korean.body())
                        .set(ADDITION.TRANSLATED_BY, by)
                        .set(ADDITION.TRANSLATED_AT, at)
                        .where(ADDITION.ID.eq(id), ADDITION.SUMMARY_KO.isNull())
                        .execute()
                == 1;
    }

    Optional<Addition> find(long id) {
        return db.selectFrom(ADDITION).where(ADDITION.ID.eq(id)).fetchOptional(AdditionStore::addition);
    }

    /** The post that was added to. */
    Optional<PostId> postOf(long id) {
        return db.select(ADDITION.POST_ID)
                .from(ADDITION)
                .where(ADDITION.ID.eq(id))
                .fetchOptional(row -> new PostId(row.value1()));
    }

    /** Oldest first. */
    List<Addition> of(PostId post) {
        return db.selectFrom(ADDITION)
                .where(ADDITION.POST_ID.eq(post.value()))
                .orderBy(ADDITION.ID)
                .fetch(AdditionStore::addition);
    }

    /** Of all posts, oldest first. */
    Map<PostId, List<Addition>> all() {
        return db.selectFrom(ADDITION).orderBy(ADDITION.ID).fetch().stream()
                .collect(groupingBy(
                        row -> new PostId(row.getPostId()),
                        java.util.stream.Collectors.mapping(
                                AdditionStore::addition, java.util.stream.Collectors.toList())));
    }

    private static Addition addition(AdditionRecord row) {
        var korean = row.getSummaryKo();
        return new Addition(
                row.getId(),
                dev.trustdesk.portal.updates.AdditionKind.valueOf(
                        row.getKind().name().toUpperCase(Locale.ROOT)),
                new AdditionText(row.getSummaryEn(), row.getBodyEn()),
                korean == null ? null : new AdditionText(korean, row.getBodyKo()),
                row.getAddedBy(),
                row.getAddedAt(),
                row.getTranslatedAt());
    }
}
