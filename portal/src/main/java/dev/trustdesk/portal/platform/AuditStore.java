package dev.trustdesk.portal.platform;

import static dev.trustdesk.db.platform.tables.AuditEvent.AUDIT_EVENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.splitPart;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {

    // As the index has it.
    private static final Field<String> AREA = splitPart(AUDIT_EVENT.SUBJECT, inline(":"), inline(1));

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
                .fetch(this::entry);
    }

    List<AuditPage.Line> page(AuditQuery query, @Nullable Long before, int rows) {
        return db.selectFrom(AUDIT_EVENT)
                .where(
                        optional(before, AUDIT_EVENT.ID::lt),
                        optional(query.area(), area -> AREA.eq(area.prefix())),
                        optional(query.actor(), AUDIT_EVENT.ACTOR::eq),
                        optional(query.subject(), AUDIT_EVENT.SUBJECT::eq))
                .orderBy(AUDIT_EVENT.ID.desc())
                .limit(rows)
                .fetch(row -> new AuditPage.Line(row.getId(), row.getSubject(), entry(row)));
    }

    private static <T> Condition optional(@Nullable T value, Function<T, Condition> condition) {
        return value == null ? noCondition() : condition.apply(value);
    }

    private AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get(AUDIT_EVENT.AT),
                AuditTrail.called(row.get(AUDIT_EVENT.ACTOR)),
                row.get(AUDIT_EVENT.ACTION),
                json.readValue(row.get(AUDIT_EVENT.DETAIL).data(), new TypeReference<Map<String, String>>() {}));
    }
}
