package dev.trustdesk.portal.updates;

import static dev.trustdesk.db.updates.tables.Digest.DIGEST;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** For which weeks a post was drafted. */
@Repository
class DigestStore {

    private final DSLContext db;

    DigestStore(DSLContext db) {
        this.db = db;
    }

    /** False if it is somebody else's, or was done before: of two nodes the second waits for the first's commit. */
    boolean claim(LocalDate monday, Instant at) {
        return db.insertInto(DIGEST)
                        .set(DIGEST.MONDAY, monday)
                        .set(DIGEST.MADE_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
