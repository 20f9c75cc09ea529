package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Draft.DRAFT;
import static dev.trustdesk.db.faq.tables.Manuscript.MANUSCRIPT;

import dev.trustdesk.db.faq.enums.DraftState;
import dev.trustdesk.db.faq.enums.Stage;
import dev.trustdesk.db.faq.tables.records.ManuscriptRecord;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is written into manuscripts, and what is decided about suggestions. */
@Repository
class ManuscriptStore {

    private final DSLContext db;

    ManuscriptStore(DSLContext db) {
        this.db = db;
    }

    /** Begins a manuscript, unless the answer has one already. */
    void begin(UUID id, @Nullable String entry, @Nullable LiveAnswer live, FaqManuscript text, String by, Instant at) {
        var row = row(id, text, 0, by, at);
        row.setEntryId(entry);
        row.setBaseEn(live == null ? null : live.number(Language.EN));
        row.setBaseKo(live == null ? null : live.number(Language.KO));
        db.insertInto(MANUSCRIPT).set(row).onConflictDoNothing().execute();
    }

    void put(UUID id, boolean ofSuggestion, FaqManuscript written, long version, String by, Instant at) {
        var row = row(id, written, version, by, at);
        if (ofSuggestion) {
            row.setDraftId(id);
        }
        db.insertInto(MANUSCRIPT)
                .set(row)
                .onConflict(MANUSCRIPT.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** Goes on with it as a change of an answer as that is now. */
    void changes(UUID id, String entry, LiveAnswer live) {
        db.update(MANUSCRIPT)
                .set(MANUSCRIPT.ENTRY_ID, entry)
                .set(MANUSCRIPT.BASE_EN, live.number(Language.EN))
                .set(MANUSCRIPT.BASE_KO, live.number(Language.KO))
                .set(MANUSCRIPT.VERSION, MANUSCRIPT.VERSION.plus(1))
                .where(MANUSCRIPT.ID.eq(id))
                .execute();
    }

    /** Sends it on its way: for review, to be published at a time, or back to writing. */
    void send(
            UUID id,
            FaqWork.Stage stage,
            FaqWork.@Nullable Submitted submitted,
            @Nullable Instant publishAt,
            String by) {
        db.update(MANUSCRIPT)
                .set(MANUSCRIPT.STAGE, stored(stage))
                .set(MANUSCRIPT.SUBMITTED_BY, submitted == null ? null : submitted.by())
                .set(MANUSCRIPT.SUBMITTED_AT, submitted == null ? null : submitted.at())
                .set(MANUSCRIPT.PUBLISH_AT, publishAt)
                .set(MANUSCRIPT.SCHEDULED_BY, publishAt == null ? null : by)
                .set(MANUSCRIPT.PUBLISH_FAILED, false)
                .setNull(MANUSCRIPT.RETURNED_BY)
                .setNull(MANUSCRIPT.RETURNED_AT)
                .setNull(MANUSCRIPT.RETURNED_BECAUSE)
                .set(MANUSCRIPT.VERSION, MANUSCRIPT.VERSION.plus(1))
                .where(MANUSCRIPT.ID.eq(id))
                .execute();
    }

    /** Gives it back from review to whoever writes, who is told why. */
    void sendBack(UUID id, FaqWork.Returned returned) {
        db.update(MANUSCRIPT)
                .set(MANUSCRIPT.STAGE, Stage.writing)
                .setNull(MANUSCRIPT.SUBMITTED_BY)
                .setNull(MANUSCRIPT.SUBMITTED_AT)
                .set(MANUSCRIPT.RETURNED_BY, returned.by())
                .set(MANUSCRIPT.RETURNED_AT, returned.at())
                .set(MANUSCRIPT.RETURNED_BECAUSE, returned.because())
                .set(MANUSCRIPT.VERSION, MANUSCRIPT.VERSION.plus(1))
                .where(MANUSCRIPT.ID.eq(id))
                .execute();
    }

    /** Its time came, and it could not be published. */
    void failed(UUID id) {
        db.update(MANUSCRIPT)
                .set(MANUSCRIPT.STAGE, Stage.writing)
                .setNull(MANUSCRIPT.PUBLISH_AT)
                .setNull(MANUSCRIPT.SCHEDULED_BY)
                .set(MANUSCRIPT.PUBLISH_FAILED, true)
                .set(MANUSCRIPT.VERSION, MANUSCRIPT.VERSION.plus(1))
                .where(MANUSCRIPT.ID.eq(id))
                .execute();
    }

    void remove(UUID id) {
        db.deleteFrom(MANUSCRIPT).where(MANUSCRIPT.ID.eq(id)).execute();
    }

    /** What was begun before this time and never written in. */
    int forgetUntouched(Instant before) {
        return db.deleteFrom(MANUSCRIPT)
                .where(MANUSCRIPT.VERSION.eq(0L), MANUSCRIPT.EDITED_AT.lt(before))
                .execute();
    }

    void taken(UUID id, String entry, String by, Instant at) {
        db.update(DRAFT)
                .set(DRAFT.STATE, DraftState.taken)
                .set(DRAFT.ENTRY_ID, entry)
                .set(DRAFT.DECIDED_BY, by)
                .set(DRAFT.DECIDED_AT, at)
                .where(DRAFT.ID.eq(id))
                .execute();
    }

    void declined(UUID id, String because, String by, Instant at) {
        db.update(DRAFT)
                .set(DRAFT.STATE, DraftState.declined)
                .set(DRAFT.DECLINED_BECAUSE, because)
                .set(DRAFT.DECIDED_BY, by)
                .set(DRAFT.DECIDED_AT, at)
                .where(DRAFT.ID.eq(id))
                .execute();
    }

    private static ManuscriptRecord row(UUID id, FaqManuscript written, long version, String by, Instant at) {
        var category = written.category();
        var row = new ManuscriptRecord();
        row.setId(id);
        row.setTitleEn(written.en().title());
        row.setSummaryEn(written.en().summary());
        row.setBodyEn(written.en().body());
        row.setTitleKo(written.ko().title());
        row.setSummaryKo(written.ko().summary());
        row.setBodyKo(written.ko().body());
        row.setCategory(category == null ? null : EntryStore.stored(category));
        row.setSlug(written.slug());
        row.setConfidence(written.confidence().stored());
        row.setSources(written.sources().toArray(String[]::new));
        row.setKoreanChecked(written.koreanChecked());
        row.setSize(RevisionStore.stored(written.terms().size()));
        row.setVisibility(EntryStore.stored(written.terms().visibility()));
        row.setKoreanPending(written.terms().koreanPending());
        row.setReviewDue(written.terms().reviewDue());
        row.setKeywordsEn(written.keywords().en().toArray(String[]::new));
        row.setKeywordsKo(written.keywords().ko().toArray(String[]::new));
        row.setVersion(version);
        row.setEditedBy(by);
        row.setEditedAt(at);
        return row;
    }

    private static Stage stored(FaqWork.Stage stage) {
        return switch (stage) {
            case REVIEW -> Stage.review;
            case SCHEDULED -> Stage.scheduled;
            default -> Stage.writing;
        };
    }
}
