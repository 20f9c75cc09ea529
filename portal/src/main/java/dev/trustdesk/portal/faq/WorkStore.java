package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Draft.DRAFT;
import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Manuscript.MANUSCRIPT;

import dev.trustdesk.db.faq.enums.DraftState;
import dev.trustdesk.db.faq.enums.Stage;
import dev.trustdesk.db.faq.tables.records.DraftRecord;
import dev.trustdesk.db.faq.tables.records.ManuscriptRecord;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
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

    /** A suggestion, with its manuscript if it has one. */
    private static FaqWork suggestion(Record row) {
        var draft = row.into(DRAFT);
        var written = row.get(MANUSCRIPT.ID) == null ? null : row.into(MANUSCRIPT);
        var suggested = draft(draft);
        return new FaqWork(
                suggested.id(),
                suggested,
                null,
                stage(draft.getState(), written),
                written == null ? FaqManuscript.of(suggested) : text(written),
                written == null ? 0 : written.getVersion(),
                written == null ? null : written.getEditedBy(),
                written == null ? null : written.getEditedAt(),
                written == null ? null : submitted(written),
                written == null ? null : returned(written),
                written == null ? null : written.getPublishAt(),
                written != null && written.getPublishFailed(),
                draft.getDeclinedBecause(),
                row.get(ENTRY.SLUG));
    }

    /** A manuscript of no suggestion. */
    private static FaqWork manuscript(Record row) {
        var written = row.into(MANUSCRIPT);
        var entry = written.getEntryId();
        var touched = written.getVersion() > 0;
        return new FaqWork(
                written.getId(),
                null,
                entry == null ? null : new FaqWork.Changed(entry, written.getBaseEn(), written.getBaseKo()),
                stage(written),
                text(written),
                written.getVersion(),
                touched ? written.getEditedBy() : null,
                touched ? written.getEditedAt() : null,
                submitted(written),
                returned(written),
                written.getPublishAt(),
                written.getPublishFailed(),
                null,
                row.get(ENTRY.SLUG));
    }

    private static FaqWork.Stage stage(DraftState state, @Nullable ManuscriptRecord written) {
        return switch (state) {
            case taken -> FaqWork.Stage.TAKEN;
            case declined -> FaqWork.Stage.DECLINED;
            case open -> written == null ? FaqWork.Stage.WRITING : stage(written);
        };
    }

    private static FaqWork.Stage stage(ManuscriptRecord written) {
        return switch (written.getStage()) {
            case writing -> FaqWork.Stage.WRITING;
            case review -> FaqWork.Stage.REVIEW;
            case scheduled -> FaqWork.Stage.SCHEDULED;
        };
    }

    private static FaqWork.@Nullable Submitted submitted(ManuscriptRecord row) {
        return row.getSubmittedBy() == null ? null : new FaqWork.Submitted(row.getSubmittedBy(), row.getSubmittedAt());
    }

    private static FaqWork.@Nullable Returned returned(ManuscriptRecord row) {
        return row.getReturnedBy() == null
                ? null
                : new FaqWork.Returned(row.getReturnedBy(), row.getReturnedAt(), row.getReturnedBecause());
    }

    private static FaqDraft draft(DraftRecord row) {
        return new FaqDraft(
                row.getId(),
                Language.ofTag(row.getLanguage()).orElseThrow(),
                row.getQuestion(),
                row.getAnswer(),
                new TicketId(row.getTicketId()),
                row.getProposedBy(),
                row.getProposedAt());
    }

    private static FaqManuscript text(ManuscriptRecord row) {
        var category = row.getCategory();
        return new FaqManuscript(
                new FaqText(row.getTitleEn(), row.getSummaryEn(), row.getBodyEn()),
                new FaqText(row.getTitleKo(), row.getSummaryKo(), row.getBodyKo()),
                category == null ? null : EntryStore.category(category),
                row.getSlug(),
                Confidence.ofStored(row.getConfidence()),
                List.of(row.getSources()),
                row.getKoreanChecked(),
                new FaqTerms(
                        RevisionStore.size(row.getSize()),
                        EntryStore.visibility(row.getVisibility()),
                        row.getKoreanPending(),
                        row.getReviewDue()),
                new FaqKeywords(List.of(row.getKeywordsEn()), List.of(row.getKeywordsKo())));
    }
}
