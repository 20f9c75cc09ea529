package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Incident.INCIDENT;

import dev.trustdesk.db.trust.tables.records.IncidentRecord;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Incidents without their updates, see {@link IncidentUpdateStore}. */
@Repository
class IncidentStore {

    private final DSLContext db;

    IncidentStore(DSLContext db) {
        this.db = db;
    }

    /** The latest first. */
    List<KeptIncident> all() {
        return db.selectFrom(INCIDENT)
                .orderBy(INCIDENT.STARTED_ON.desc(), INCIDENT.BEGAN_AT.desc().nullsLast(), INCIDENT.ID)
                .fetch(IncidentStore::incident);
    }

    Optional<KeptIncident> find(IncidentId id) {
        return db.selectFrom(INCIDENT).where(INCIDENT.ID.eq(id.value())).fetchOptional(IncidentStore::incident);
    }

    /** One maker of ids at a time, so that two incidents of one title get two. Ends with the transaction. */
    void lockIds() {
        db.query("select pg_advisory_xact_lock(hashtext('incident id'))").execute();
    }

    /** Ids that begin like this one. */
    List<String> idsLike(String id) {
        return db.select(INCIDENT.ID)
                .from(INCIDENT)
                .where(INCIDENT.ID.startsWith(id))
                .fetch(INCIDENT.ID);
    }

    /** A new incident, told for the first time. */
    void open(IncidentId id, IncidentDraft draft, LocalDate startedOn, Instant at) {
        db.insertInto(INCIDENT)
                .set(INCIDENT.ID, id.value())
                .set(INCIDENT.SEVERITY, literal(draft.severity()))
                .set(INCIDENT.STAGE, literal(draft.stage()))
                .set(INCIDENT.STARTED_ON, startedOn)
                .set(INCIDENT.BEGAN_AT, draft.beganAt())
                .set(INCIDENT.TITLE_EN, draft.en().title())
                .set(INCIDENT.TITLE_KO, orNull(draft.ko().title()))
                .set(INCIDENT.SOURCES, new String[0])
                .set(INCIDENT.UPDATE_MINUTES, (int) draft.every().toMinutes())
                .set(INCIDENT.OPENED_AT, at)
                .set(INCIDENT.EDITED_AT, at)
                .set(INCIDENT.LAST_UPDATE_AT, at)
                .set(INCIDENT.CHANGED_AT, at)
                .execute();
    }

    /** Moves it on by one update, unless it is no longer as it was seen. Whoever does so first has it until the transaction ends. */
    boolean advance(IncidentId id, long seen, IncidentDraft draft, Instant at) {
        return db.update(INCIDENT)
                        .set(INCIDENT.SEVERITY, literal(draft.severity()))
                        .set(INCIDENT.STAGE, literal(draft.stage()))
                        .set(INCIDENT.UPDATE_MINUTES, (int) draft.every().toMinutes())
                        .set(INCIDENT.EDITED_AT, at)
                        .set(INCIDENT.LAST_UPDATE_AT, at)
                        .set(INCIDENT.REMINDERS, 0)
                        .set(INCIDENT.CHANGED_AT, at)
                        .set(INCIDENT.VERSION, INCIDENT.VERSION.plus(1))
                        .where(INCIDENT.ID.eq(id.value()), INCIDENT.VERSION.eq(seen))
                        .execute()
                == 1;
    }

    /** Notes that staff were reminded; false if somebody was faster, or told an update meanwhile. */
    boolean reminded(KeptIncident incident, int reminders) {
        return db.update(INCIDENT)
                        .set(INCIDENT.REMINDERS, reminders)
                        .where(
                                INCIDENT.ID.eq(incident.id().value()),
                                INCIDENT.VERSION.eq(incident.version()),
                                INCIDENT.REMINDERS.lt(reminders))
                        .execute()
                == 1;
    }

    /** Held until the end of the transaction. True if the pack may write it: nobody has told anything of it here. */
    boolean isOfPack(IncidentId id) {
        return db.select(INCIDENT.EDITED_AT)
                .from(INCIDENT)
                .where(INCIDENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .map(row -> row.value1() == null)
                .orElse(true);
    }

    void put(IncidentEntry incident, Instant at) {
        db.insertInto(INCIDENT)
                .set(INCIDENT.ID, incident.id().value())
                .set(INCIDENT.SEVERITY, literal(incident.severity()))
                .set(INCIDENT.STAGE, literal(incident.stage()))
                .set(INCIDENT.STARTED_ON, incident.startedOn())
                .set(INCIDENT.TITLE_EN, incident.title().en())
                .set(INCIDENT.TITLE_KO, incident.title().ko())
                .set(INCIDENT.BODY_EN, incident.body().en())
                .set(INCIDENT.BODY_KO, incident.body().ko())
                .set(INCIDENT.AS_OF, incident.evidence().asOf())
                .set(INCIDENT.VERIFIED_AT, incident.evidence().verifiedAt())
                .set(INCIDENT.CONFIDENCE, incident.evidence().confidence().stored())
                .set(INCIDENT.SOURCES, incident.evidence().sources().toArray(String[]::new))
                .set(INCIDENT.UPDATE_MINUTES, (int) incident.severity().every().toMinutes())
                .set(INCIDENT.CHANGED_AT, at)
                .onConflict(INCIDENT.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(IncidentId id) {
        db.deleteFrom(INCIDENT).where(INCIDENT.ID.eq(id.value())).execute();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    static dev.trustdesk.db.trust.enums.IncidentSeverity literal(IncidentSeverity severity) {
        return dev.trustdesk.db.trust.enums.IncidentSeverity.valueOf(
                severity.name().toLowerCase(Locale.ROOT));
    }

    static dev.trustdesk.db.trust.enums.IncidentStage literal(IncidentStage stage) {
        return dev.trustdesk.db.trust.enums.IncidentStage.valueOf(stage.name().toLowerCase(Locale.ROOT));
    }

    static IncidentSeverity domain(dev.trustdesk.db.trust.enums.IncidentSeverity severity) {
        return IncidentSeverity.valueOf(severity.name().toUpperCase(Locale.ROOT));
    }

    static IncidentStage domain(dev.trustdesk.db.trust.enums.IncidentStage stage) {
        return IncidentStage.valueOf(stage.name().toUpperCase(Locale.ROOT));
    }

    private static KeptIncident incident(IncidentRecord row) {
        return new KeptIncident(
                new IncidentId(row.getId()),
                domain(row.getSeverity()),
                domain(row.getStage()),
                row.getStartedOn(),
                row.getBeganAt(),
                new Bilingual(row.getTitleEn(), orBlank(row.getTitleKo())),
                Bilingual.ofNullable(row.getBodyEn(), row.getBodyKo()),
                evidence(row),
                Duration.ofMinutes(row.getUpdateMinutes()),
                row.getLastUpdateAt(),
                row.getReminders(),
                row.getVersion(),
                List.of());
    }

    private static @Nullable Evidence evidence(IncidentRecord row) {
        return row.getAsOf() == null || row.getConfidence() == null
                ? null
                : new Evidence(
                        row.getAsOf(),
                        row.getVerifiedAt(),
                        Confidence.ofStored(row.getConfidence()),
                        List.of(row.getSources()));
    }
}
