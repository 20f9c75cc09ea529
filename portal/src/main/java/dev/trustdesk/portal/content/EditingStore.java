package dev.trustdesk.portal.content;

import static dev.trustdesk.db.content.tables.Editing.EDITING;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class EditingStore {

    private final DSLContext db;

    EditingStore(DSLContext db) {
        this.db = db;
    }

    void open(UUID window, EditedDocument document, String account, Instant at) {
        db.insertInto(EDITING)
                .set(EDITING.WINDOW_ID, window)
                .set(EDITING.KIND, document.kind())
                .set(EDITING.DOCUMENT, document.id())
                .set(EDITING.ACCOUNT, account)
                .set(EDITING.SEEN_AT, at)
                .onConflict(EDITING.WINDOW_ID)
                .doUpdate()
                .setNonKeyToExcluded()
                .execute();
    }

    void leave(UUID window) {
        db.deleteFrom(EDITING).where(EDITING.WINDOW_ID.eq(window)).execute();
    }

    List<String> seenSince(EditedDocument document, String except, Instant since) {
        return db.selectDistinct(EDITING.ACCOUNT)
                .from(EDITING)
                .where(
                        EDITING.KIND.eq(document.kind()),
                        EDITING.DOCUMENT.eq(document.id()),
                        EDITING.ACCOUNT.ne(except),
                        EDITING.SEEN_AT.gt(since))
                .orderBy(EDITING.ACCOUNT)
                .fetch(EDITING.ACCOUNT);
    }

    void deleteUnseenSince(Instant end) {
        db.deleteFrom(EDITING).where(EDITING.SEEN_AT.lt(end)).execute();
    }
}
