package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.IncidentDraft.INCIDENT_DRAFT;
import static dev.trustdesk.portal.trust.IncidentStore.domain;
import static dev.trustdesk.portal.trust.IncidentStore.literal;

import dev.trustdesk.db.trust.tables.records.IncidentDraftRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class IncidentDraftStore {

    private final DSLContext db;

    IncidentDraftStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps a draft one version on, unless the one that is there has another version than was seen. */
    boolean keep(@Nullable IncidentId incident, String author, KeptDraft draft) {
        return db.insertInto(INCIDENT_DRAFT)
                        .set(row(incident, author, draft))
                        .onConflict(INCIDENT_DRAFT.INCIDENT_ID, INCIDENT_DRAFT.AUTHOR)
                        .doUpdate()
                        .setAllToExcluded()
                        .where(INCIDENT_DRAFT.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }

    Optional<KeptDraft> find(@Nullable IncidentId incident, String author) {
        return db.selectFrom(INCIDENT_DRAFT).where(of(incident, author)).fetchOptional(IncidentDraftStore::draft);
    }

    void delete(@Nullable IncidentId incident, String author) {
        db.deleteFrom(INCIDENT_DRAFT).where(of(incident, author)).execute();
    }

    int forget(Instant unchangedSince) {
        return db.deleteFrom(INCIDENT_DRAFT)
                .where(INCIDENT_DRAFT.CHANGED_AT.lt(unchangedSince))
                .execute();
    }

    private static Condition of(@Nullable IncidentId incident, String author) {
        return INCIDENT_DRAFT
                .INCIDENT_ID
                .isNotDistinctFrom(incident == null ? null : incident.value())
                .and(INCIDENT_DRAFT.AUTHOR.eq(author));
    }

    private static IncidentDraftRecord row(@Nullable IncidentId incident, String author, KeptDraft kept) {
        var draft = kept.draft();
        var row = new IncidentDraftRecord();
        row.setIncidentId(incident == null ? null : incident.value());
        row.setAuthor(author);
        row.setSeverity(literal(draft.severity()));
        row.setStage(literal(draft.stage()));
        row.setUpdateMinutes((int) draft.every().toMinutes());
        row.setBeganAt(draft.beganAt());
        row.setCorrects(draft.corrects());
        row.setTitleEn(draft.en().title());
        row.setAffectedEn(draft.en().affected());
        row.setAdviceEn(draft.en().advice());
        row.setBodyEn(draft.en().body());
        row.setTitleKo(draft.ko().title());
        row.setAffectedKo(draft.ko().affected());
        row.setAdviceKo(draft.ko().advice());
        row.setBodyKo(draft.ko().body());
        row.setSeen(kept.seen());
        row.setVersion(kept.version() + 1);
        row.setChangedAt(kept.changedAt());
        return row;
    }

    private static KeptDraft draft(IncidentDraftRecord row) {
        var draft = new IncidentDraft(
                domain(row.getSeverity()),
                domain(row.getStage()),
                Duration.ofMinutes(row.getUpdateMinutes()),
                row.getBeganAt(),
                row.getCorrects(),
                new IncidentText(row.getTitleEn(), row.getAffectedEn(), row.getAdviceEn(), row.getBodyEn()),
                new IncidentText(row.getTitleKo(), row.getAffectedKo(), row.getAdviceKo(), row.getBodyKo()));
        return new KeptDraft(draft, row.getSeen(), row.getVersion(), row.getChangedAt());
    }
}
