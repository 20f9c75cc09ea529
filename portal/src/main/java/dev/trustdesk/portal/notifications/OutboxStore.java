package dev.trustdesk.portal.notifications;

import static dev.trustdesk.db.notifications.tables.Outbox.OUTBOX;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OutboxStore {

    private final DSLContext db;
    private final JsonMapper json;

    OutboxStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Tells whether the notice is new. */
    boolean add(String kind, String dedupKey, Map<String, String> payload, Instant at) {
        return db.insertInto(OUTBOX)
                        .set(OUTBOX.KIND, kind)
                        .set(OUTBOX.DEDUP_KEY, dedupKey)
                        .set(OUTBOX.PAYLOAD, JSONB.valueOf(json.writeValueAsString(payload)))
                        .set(OUTBOX.CREATED_AT, at)
                        .set(OUTBOX.AVAILABLE_AT, at)
                        .onConflict(OUTBOX.DEDUP_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }
}
