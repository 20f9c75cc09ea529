package dev.trustdesk.portal.platform;

import static org.jooq.impl.DSL.unnest;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ChangeStore {

    static final String CHANNEL = "trustdesk";

    private final DSLContext db;

    ChangeStore(DSLContext db) {
        this.db = db;
    }

    /** Delivered by PostgreSQL when the surrounding transaction commits, and not at all if it rolls back. */
    void announce(Change change) {
        db.select(DSL.function(
                        "pg_notify", Object.class, DSL.val(CHANNEL), DSL.val(change.topic() + " " + change.id())))
                .execute();
    }

    /** The same for many at once. */
    void announce(String topic, Collection<String> ids) {
        var id = unnest(ids.toArray(String[]::new)).as("ids", "id");
        db.select(DSL.function(
                        "pg_notify",
                        Object.class,
                        DSL.val(CHANNEL),
                        DSL.val(topic + " ").concat(id.field("id", String.class))))
                .from(id)
                .execute();
    }
}
