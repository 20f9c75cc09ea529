package dev.trustdesk.portal.subscriptions;

import static dev.trustdesk.db.subscriptions.tables.Digest.DIGEST;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class DigestStore {

    private final DSLContext db;

    DigestStore(DSLContext db) {
        this.db = db;
    }

    /** Empty if this Monday's digest is somebody else's, or done. */
    Optional<Long> begin(Instant begins, Instant monday) {
        return db.insertInto(DIGEST)
                .set(DIGEST.MONDAY, monday)
                .set(DIGEST.BEGINS, begins)
                .set(DIGEST.MAILS, 0)
                .onConflict(DIGEST.MONDAY)
                .doNothing()
                .returningResult(DIGEST.ID)
                .fetchOptional(DIGEST.ID);
    }

    void counted(long id, int mails) {
        db.update(DIGEST).set(DIGEST.MAILS, mails).where(DIGEST.ID.eq(id)).execute();
    }

    Optional<Instant> last() {
        return db.select(DSL.max(DIGEST.MONDAY)).from(DIGEST).fetchOptional(row -> row.value1());
    }

    Optional<Digest> find(long id) {
        return db.selectFrom(DIGEST)
                .where(DIGEST.ID.eq(id))
                .fetchOptional(row -> new Digest(row.getId(), row.getBegins(), row.getMonday()));
    }
}
