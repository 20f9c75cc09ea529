package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Draft.DRAFT;
import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Manuscript.MANUSCRIPT;

import dev.trustdesk.db.faq.enums.Category;
import dev.trustdesk.db.faq.enums.DraftState;
import dev.trustdesk.db.faq.tables.records.DraftRecord;
import dev.trustdesk.db.faq.tables.records.ManuscriptRecord;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** Suggestions with what maintainers make of them. */
@Repository
class ManuscriptStore {

    private final DSLContext db;

    ManuscriptStore(DSLContext db) {
        this.db = db;
    }

    /** Oldest first. */
    List<FaqSuggestion> open(int limit) {
        return select(DRAFT.STATE.eq(DraftState.open))
                .orderBy(DRAFT.PROPOSED_AT)
                .limit(limit)
                .fetch(ManuscriptStore::suggestion);
    }

    /** The latest first. */
    List<FaqSuggestion> by(String author, int limit) {
        return select(DRAFT.PROPOSED_BY.eq(author))
                .orderBy(DRAFT.PROPOSED_AT.desc())
                .limit(limit)
                .fetch(ManuscriptStore::suggestion);
    }

    Optional<FaqSuggestion> find(UUID id) {
        return select(DRAFT.ID.eq(id)).fetchOptional(ManuscriptStore::suggestion);
    }

    /** Holds a suggestion, so that what is decided about it is decided once. False if it is gone. */
    boolean lock(UUID id) {
        return db.select(DRAFT.ID)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
    }

    void put(UUID id, FaqManuscript written, long version, String by, Instant at) {
        db.insertInto(MANUSCRIPT)
                .set(record(id, written, version, by, at))
                .onConflict(MANUSCRIPT.DRAFT_ID)
                .doUpdate()
                .setAllToExcluded()
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

    private SelectConditionStep<? extends Record> select(Condition which) {
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

    private static FaqSuggestion suggestion(Record row) {
        var draft = row.into(DRAFT);
        var written = row.into(MANUSCRIPT);
        var edited = row.get(MANUSCRIPT.DRAFT_ID) != null;
        var suggested = draft(draft);
        return new FaqSuggestion(
                suggested,
                FaqSuggestion.State.valueOf(draft.getState().name().toUpperCase(Locale.ROOT)),
                edited ? manuscript(written) : FaqManuscript.of(suggested),
                edited ? written.getVersion() : 0,
                edited ? written.getEditedBy() : null,
                edited ? written.getEditedAt() : null,
                draft.getDeclinedBecause(),
                row.get(ENTRY.SLUG));
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

    private static FaqManuscript manuscript(ManuscriptRecord row) {
        var category = row.getCategory();
        return new FaqManuscript(
                new FaqText(row.getTitleEn(), row.getSummaryEn(), row.getBodyEn()),
                new FaqText(row.getTitleKo(), row.getSummaryKo(), row.getBodyKo()),
                category == null ? null : FaqCategory.valueOf(category.name().toUpperCase(Locale.ROOT)),
                row.getSlug(),
                Confidence.ofStored(row.getConfidence()),
                List.of(row.getSources()),
                row.getKoreanChecked());
    }

    private static ManuscriptRecord record(UUID id, FaqManuscript written, long version, String by, Instant at) {
        var category = written.category();
        var record = new ManuscriptRecord();
        record.setDraftId(id);
        record.setTitleEn(written.en().title());
        record.setSummaryEn(written.en().summary());
        record.setBodyEn(written.en().body());
        record.setTitleKo(written.ko().title());
        record.setSummaryKo(written.ko().summary());
        record.setBodyKo(written.ko().body());
        record.setCategory(
                category == null ? null : Category.valueOf(category.name().toLowerCase(Locale.ROOT)));
        record.setSlug(written.slug());
        record.setConfidence(written.confidence().stored());
        record.setSources(written.sources().toArray(String[]::new));
        record.setKoreanChecked(written.koreanChecked());
        record.setVersion(version);
        record.setEditedBy(by);
        record.setEditedAt(at);
        return record;
    }
}
