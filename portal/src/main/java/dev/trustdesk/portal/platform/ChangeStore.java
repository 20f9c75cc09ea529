package dev.trustdesk.portal.platform;

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
}
