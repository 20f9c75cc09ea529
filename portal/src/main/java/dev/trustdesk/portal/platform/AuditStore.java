package dev.trustdesk.portal.platform;

import static dev.trustdesk.db.platform.tables.AuditEvent.AUDIT_EVENT;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
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
}
