package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Incident.INCIDENT;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class IncidentStore {

    private final DSLContext db;

    IncidentStore(DSLContext db) {
        this.db = db;
    }

    List<IncidentEntry> all() {
        return db.selectFrom(INCIDENT)
                .orderBy(INCIDENT.STARTED_ON.desc(), INCIDENT.ID)
                .fetch(incident -> new IncidentEntry(
                        incident.getId(),
                        IncidentSeverity.valueOf(incident.getSeverity().name().toUpperCase(Locale.ROOT)),
                        IncidentStage.valueOf(incident.getStage().name().toUpperCase(Locale.ROOT)),
                        incident.getStartedOn(),
                        new Bilingual(incident.getTitleEn(), incident.getTitleKo()),
                        new Bilingual(incident.getBodyEn(), incident.getBodyKo()),
                        new Evidence(
                                incident.getAsOf(),
                                incident.getVerifiedAt(),
                                Confidence.ofStored(incident.getConfidence()),
                                List.of(incident.getSources()))));
    }

    void put(IncidentEntry incident, Instant at) {
        db.insertInto(INCIDENT)
                .set(INCIDENT.ID, incident.id())
                .set(
                        INCIDENT.SEVERITY,
                        dev.trustdesk.db.trust.enums.IncidentSeverity.valueOf(
                                incident.severity().name().toLowerCase(Locale.ROOT)))
                .set(
                        INCIDENT.STAGE,
                        dev.trustdesk.db.trust.enums.IncidentStage.valueOf(
                                incident.stage().name().toLowerCase(Locale.ROOT)))
                .set(INCIDENT.STARTED_ON, incident.startedOn())
                .set(INCIDENT.TITLE_EN, incident.title().en())
                .set(INCIDENT.TITLE_KO, incident.title().ko())
                .set(INCIDENT.BODY_EN, incident.body().en())
                .set(INCIDENT.BODY_KO, incident.body().ko())
                .set(INCIDENT.AS_OF, incident.evidence().asOf())
                .set(INCIDENT.VERIFIED_AT, incident.evidence().verifiedAt())
                .set(INCIDENT.CONFIDENCE, incident.evidence().confidence().stored())
                .set(INCIDENT.SOURCES, incident.evidence().sources().toArray(String[]::new))
                .set(INCIDENT.CHANGED_AT, at)
                .onConflict(INCIDENT.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(String id) {
        db.deleteFrom(INCIDENT).where(INCIDENT.ID.eq(id)).execute();
    }
}
