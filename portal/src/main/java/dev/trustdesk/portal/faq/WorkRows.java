package dev.trustdesk.portal.faq;

import dev.trustdesk.db.faq.enums.DraftState;
import dev.trustdesk.db.faq.tables.records.DraftRecord;
import dev.trustdesk.db.faq.tables.records.ManuscriptRecord;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How manuscripts and suggestions stand in their tables. */
final class WorkRows {

    private WorkRows() {}

    /** A suggestion, with its manuscript if it has one. */
    static FaqWork suggestion(DraftRecord draft, @Nullable ManuscriptRecord written, @Nullable String slug) {
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
                written == null ? null : written.getPublishAt(),
                written != null && written.getPublishFailed(),
                draft.getDeclinedBecause(),
                slug);
    }

    /** A manuscript of no suggestion. */
    static FaqWork manuscript(ManuscriptRecord written, @Nullable String slug) {
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
                written.getPublishAt(),
                written.getPublishFailed(),
                null,
                slug);
    }

    static ManuscriptRecord row(UUID id, FaqManuscript written, long version, String by, Instant at) {
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
        row.setVersion(version);
        row.setEditedBy(by);
        row.setEditedAt(at);
        return row;
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
                        row.getReviewDue()));
    }
}
