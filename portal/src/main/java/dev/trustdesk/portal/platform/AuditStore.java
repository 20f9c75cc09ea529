package dev.trustdesk.portal.platform;

import static dev.trustdesk.db.platform.tables.AuditEvent.AUDIT_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {

    private final DSLContext db;
    private final JsonMapper json;

    AuditStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Instant at, String actor, String action, String subject, Map<String, String> detail) {
        db.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.AT, at)
                .set(AUDIT_EVENT.ACTOR, actor)
                .set(AUDIT_EVENT.ACTION, action)
                .set(AUDIT_EVENT.SUBJECT, subject)
                .set(AUDIT_EVENT.DETAIL, JSONB.valueOf(json.writeValueAsString(detail)))
                .execute();
    }

    List<AuditEntry> of(String subject) {
        return db.select(AUDIT_EVENT.AT, AUDIT_EVENT.ACTOR, AUDIT_EVENT.ACTION, AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT.eq(subject))
                .orderBy(AUDIT_EVENT.AT, AUDIT_EVENT.ID)
                .fetch(row -> new AuditEntry(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        json.readValue(row.value4().data(), new TypeReference<Map<String, String>>() {})));
    }
}
