package dev.trustdesk.portal.updates;

import static dev.trustdesk.db.updates.tables.Unsaved.UNSAVED;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class UnsavedStore {

    private final DSLContext db;

    UnsavedStore(DSLContext db) {
        this.db = db;
    }

    void keep(String account, String post, @Nullable Long seen, PostDraft draft, Instant at) {
        db.insertInto(UNSAVED)
                .set(UNSAVED.ACCOUNT, account)
                .set(UNSAVED.POST, post)
                .set(UNSAVED.SEEN, seen)
                .set(UNSAVED.TITLE_EN, draft.en().title())
                .set(UNSAVED.SUMMARY_EN, draft.en().summary())
                .set(UNSAVED.BODY_EN, draft.en().body())
                .set(UNSAVED.TITLE_KO, draft.ko().title())
                .set(UNSAVED.SUMMARY_KO, draft.ko().summary())
                .set(UNSAVED.BODY_KO, draft.ko().body())
                .set(UNSAVED.PROMISED_NEXT_AT, draft.promisedNextAt())
                .set(UNSAVED.KEPT_AT, at)
                .onConflict(UNSAVED.ACCOUNT, UNSAVED.POST)
                .doUpdate()
                .setNonKeyToExcluded()
                .execute();
    }

    Optional<UnsavedPost> find(String account, String post) {
        return db.selectFrom(UNSAVED)
                .where(UNSAVED.ACCOUNT.eq(account), UNSAVED.POST.eq(post))
                .fetchOptional(row -> new UnsavedPost(
                        new PostDraft(
                                new PostText(row.getTitleEn(), row.getSummaryEn(), row.getBodyEn()),
                                new PostText(row.getTitleKo(), row.getSummaryKo(), row.getBodyKo()),
                                row.getPromisedNextAt()),
                        row.getSeen(),
                        row.getKeptAt()));
    }

    void forget(String account, String post) {
        db.deleteFrom(UNSAVED)
                .where(UNSAVED.ACCOUNT.eq(account), UNSAVED.POST.eq(post))
                .execute();
    }

    int forgetBefore(Instant end) {
        return db.deleteFrom(UNSAVED).where(UNSAVED.KEPT_AT.lt(end)).execute();
    }
}
