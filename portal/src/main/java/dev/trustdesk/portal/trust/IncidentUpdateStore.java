package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.IncidentUpdate.INCIDENT_UPDATE;
import static dev.trustdesk.portal.trust.IncidentStore.domain;
import static dev.trustdesk.portal.trust.IncidentStore.literal;
import static dev.trustdesk.portal.trust.IncidentStore.orBlank;
import static dev.trustdesk.portal.trust.IncidentStore.orNull;

import dev.trustdesk.db.trust.tables.records.IncidentUpdateRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was told of incidents. Added to, never changed. */
@Repository
class IncidentUpdateStore {

    private final DSLContext db;

    IncidentUpdateStore(DSLContext db) {
        this.db = db;
    }

    /** By incident, oldest first. */
    Map<String, List<IncidentUpdate>> all() {
        return db.selectFrom(INCIDENT_UPDATE)
                .orderBy(INCIDENT_UPDATE.INCIDENT_ID, INCIDENT_UPDATE.NUMBER)
                .fetchGroups(INCIDENT_UPDATE.INCIDENT_ID, IncidentUpdateStore::update);
    }

    /** Oldest first. */
    List<IncidentUpdate> of(IncidentId incident) {
        return db.selectFrom(INCIDENT_UPDATE)
                .where(INCIDENT_UPDATE.INCIDENT_ID.eq(incident.value()))
                .orderBy(INCIDENT_UPDATE.NUMBER)
                .fetch(IncidentUpdateStore::update);
    }

    void add(IncidentId incident, int number, IncidentDraft draft, String by, Instant at) {
        db.insertInto(INCIDENT_UPDATE)
                .set(INCIDENT_UPDATE.INCIDENT_ID, incident.value())
                .set(INCIDENT_UPDATE.NUMBER, number)
                .set(INCIDENT_UPDATE.SEVERITY, literal(draft.severity()))
                .set(INCIDENT_UPDATE.STAGE, literal(draft.stage()))
                .set(INCIDENT_UPDATE.CORRECTS, draft.corrects())
                .set(INCIDENT_UPDATE.TITLE_EN, draft.en().title())
                .set(INCIDENT_UPDATE.AFFECTED_EN, draft.en().affected())
                .set(INCIDENT_UPDATE.ADVICE_EN, orNull(draft.en().advice()))
                .set(INCIDENT_UPDATE.BODY_EN, draft.en().body())
                .set(INCIDENT_UPDATE.TITLE_KO, orNull(draft.ko().title()))
                .set(INCIDENT_UPDATE.AFFECTED_KO, orNull(draft.ko().affected()))
                .set(INCIDENT_UPDATE.ADVICE_KO, orNull(draft.ko().advice()))
                .set(INCIDENT_UPDATE.BODY_KO, orNull(draft.ko().body()))
                .set(INCIDENT_UPDATE.AT, at)
                .set(INCIDENT_UPDATE.TOLD_BY, by)
                .execute();
    }

    /** Puts Korean words where there were none; false if they came from somebody else meanwhile. */
    boolean addKorean(IncidentId incident, IncidentUpdate seen, IncidentText korean, String by, Instant at) {
        return db.update(INCIDENT_UPDATE)
                        .set(INCIDENT_UPDATE.TITLE_KO, orNull(korean.title()))
                        .set(INCIDENT_UPDATE.AFFECTED_KO, orNull(korean.affected()))
                        .set(INCIDENT_UPDATE.ADVICE_KO, orNull(korean.advice()))
                        .set(INCIDENT_UPDATE.BODY_KO, orNull(korean.body()))
                        .set(INCIDENT_UPDATE.KOREAN_AT, at)
                        .set(INCIDENT_UPDATE.KOREAN_BY, by)
                        .where(
                                INCIDENT_UPDATE.INCIDENT_ID.eq(incident.value()),
                                INCIDENT_UPDATE.NUMBER.eq(seen.number()),
                                INCIDENT_UPDATE.TITLE_KO.isNotDistinctFrom(
                                        orNull(seen.ko().title())),
                                INCIDENT_UPDATE.AFFECTED_KO.isNotDistinctFrom(
                                        orNull(seen.ko().affected())),
                                INCIDENT_UPDATE.ADVICE_KO.isNotDistinctFrom(
                                        orNull(seen.ko().advice())),
                                INCIDENT_UPDATE.BODY_KO.isNotDistinctFrom(
                                        orNull(seen.ko().body())))
                        .execute()
                == 1;
    }

    private static IncidentUpdate update(IncidentUpdateRecord row) {
        return new IncidentUpdate(
                row.getNumber(),
                row.getAt(),
                row.getToldBy(),
                domain(row.getSeverity()),
                domain(row.getStage()),
                row.getCorrects(),
                new IncidentText(row.getTitleEn(), row.getAffectedEn(), orBlank(row.getAdviceEn()), row.getBodyEn()),
                new IncidentText(
                        orBlank(row.getTitleKo()),
                        orBlank(row.getAffectedKo()),
                        orBlank(row.getAdviceKo()),
                        orBlank(row.getBodyKo())));
    }
}
