package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Draft.DRAFT;
import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Manuscript.MANUSCRIPT;

import dev.trustdesk.db.faq.enums.DraftState;
import dev.trustdesk.db.faq.enums.Stage;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Manuscripts, and suggestions with what maintainers make of them. */
@Repository
class WorkStore {

    private final DSLContext db;

    WorkStore(DSLContext db) {
        this.db = db;
    }

    /** Suggestions that wait, oldest first. */
    List<FaqWork> suggested(int limit) {
        return suggestions(DRAFT.STATE.eq(DraftState.open))
                .orderBy(DRAFT.PROPOSED_AT)
                .limit(limit)
                .fetch(WorkStore::suggestion);
    }

    /** What somebody has suggested, the latest first. */
    List<FaqWork> suggestedBy(String author, int limit) {
        return suggestions(DRAFT.PROPOSED_BY.eq(author))
                .orderBy(DRAFT.PROPOSED_AT.desc())
                .limit(limit)
                .fetch(WorkStore::suggestion);
    }

    /** What maintainers began themselves and have written something in, the latest first. */
    List<FaqWork> begun(int limit) {
        return manuscripts(MANUSCRIPT.VERSION.gt(0L))
                .orderBy(MANUSCRIPT.EDITED_AT.desc())
                .limit(limit)
                .fetch(WorkStore::manuscript);
    }

    Optional<FaqWork> find(UUID id) {
        return suggestions(DRAFT.ID.eq(id))
                .fetchOptional(WorkStore::suggestion)
                .or(() -> manuscripts(MANUSCRIPT.ID.eq(id)).fetchOptional(WorkStore::manuscript));
    }

    Optional<FaqWork> ofEntry(String entry) {
        return manuscripts(MANUSCRIPT.ENTRY_ID.eq(entry)).fetchOptional(WorkStore::manuscript);
    }

    /** Holds a suggestion or a manuscript, so that what is decided about it is decided once. False if it is gone. */
    boolean lock(UUID id) {
        var suggestion = db.select(DRAFT.ID)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional();
        return suggestion.isPresent()
                || db.select(MANUSCRIPT.ID)
                        .from(MANUSCRIPT)
                        .where(MANUSCRIPT.ID.eq(id))
                        .forUpdate()
                        .fetchOptional()
                        .isPresent();
    }

    /** Begins a manuscript, unless the answer has one already. */
    void begin(UUID id, @Nullable String entry, @Nullable LiveAnswer live, FaqManuscript text, String by, Instant at) {
        var row = WorkRows.row(id, text, 0, by, at);
        row.setEntryId(entry);
        row.setBaseEn(live == null ? null : live.number(Language.EN));
        row.setBaseKo(live == null ? null : live.number(Language.KO));
        db.insertInto(MANUSCRIPT).set(row).onConflictDoNothing().execute();
    }

    void put(UUID id, boolean ofSuggestion, FaqManuscript written, long version, String by, Instant at) {
        var row = WorkRows.row(id, written, version, by, at);
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

    /** What was scheduled for this time or before, and was not decided about otherwise. */
    List<UUID> due(Instant now) {
        return db.select(MANUSCRIPT.ID)
                .from(MANUSCRIPT)
                .leftJoin(DRAFT)
                .on(DRAFT.ID.eq(MANUSCRIPT.DRAFT_ID))
                .where(
                        DRAFT.ID.isNull().or(DRAFT.STATE.eq(DraftState.open)),
                        MANUSCRIPT.STAGE.eq(Stage.scheduled),
                        MANUSCRIPT.PUBLISH_AT.le(now))
                .orderBy(MANUSCRIPT.PUBLISH_AT)
                .fetch(MANUSCRIPT.ID);
    }

    /** Who scheduled it. */
    Optional<String> scheduledBy(UUID id) {
        return db.select(MANUSCRIPT.SCHEDULED_BY)
                .from(MANUSCRIPT)
                .where(MANUSCRIPT.ID.eq(id))
                .fetchOptional(MANUSCRIPT.SCHEDULED_BY);
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

    private SelectConditionStep<? extends Record> suggestions(Condition which) {
        return db.select(DRAFT.fields())
                .select(MANUSCRIPT.fields())
                .select(ENTRY.SLUG)
                .from(DRAFT)
                .leftJoin(MANUSCRIPT)
                .on(MANUSCRIPT.DRAFT_ID.eq(DRAFT.ID))
                .leftJoin(ENTRY)
                .on(ENTRY.ID.eq(DRAFT.ENTRY_ID))
                .where(which);
    }

    private SelectConditionStep<? extends Record> manuscripts(Condition which) {
        return db.select(MANUSCRIPT.fields())
                .select(ENTRY.SLUG)
                .from(MANUSCRIPT)
                .leftJoin(ENTRY)
                .on(ENTRY.ID.eq(MANUSCRIPT.ENTRY_ID))
                .where(MANUSCRIPT.DRAFT_ID.isNull(), which);
    }

    private static Stage stored(FaqWork.Stage stage) {
        return switch (stage) {
            case REVIEW -> Stage.review;
            case SCHEDULED -> Stage.scheduled;
            default -> Stage.writing;
        };
    }

    private static FaqWork suggestion(Record row) {
        var written = row.get(MANUSCRIPT.ID) == null ? null : row.into(MANUSCRIPT);
        return WorkRows.suggestion(row.into(DRAFT), written, row.get(ENTRY.SLUG));
    }

    private static FaqWork manuscript(Record row) {
        return WorkRows.manuscript(row.into(MANUSCRIPT), row.get(ENTRY.SLUG));
    }
}
