package dev.trustdesk.portal.identity;

import static dev.trustdesk.db.identity.tables.SharedLimit.SHARED_LIMIT;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Repository;

@Repository
class SharedLimitStore {

    private final DSLContext db;

    SharedLimitStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Uses up one attempt, which takes {@code each} to be given back. One statement, so that two nodes cannot both take the last one;
     * false, and nothing is used up, if then more than {@code all} would have to be given back. What would take more than twice as long
     * was written by a clock that was ahead, and locks nobody out.
     */
    boolean take(byte[] keyHash, Duration each, Duration all, Instant now) {
        var absurd = SHARED_LIMIT.RESTORED_AT.gt(now.plus(all).plus(all));
        return db.insertInto(SHARED_LIMIT)
                        .set(SHARED_LIMIT.KEY_HASH, keyHash)
                        .set(SHARED_LIMIT.RESTORED_AT, now.plus(each))
                        .onConflict(SHARED_LIMIT.KEY_HASH)
                        .doUpdate()
                        .set(
                                SHARED_LIMIT.RESTORED_AT,
                                when(absurd, val(now))
                                        .otherwise(greatest(SHARED_LIMIT.RESTORED_AT, val(now)))
                                        .plus(DayToSecond.valueOf(each)))
                        .where(SHARED_LIMIT
                                .RESTORED_AT
                                .le(now.plus(all).minus(each))
                                .or(absurd))
                        .execute()
                == 1;
    }

    Optional<Instant> restoredAt(byte[] keyHash) {
        return db.select(SHARED_LIMIT.RESTORED_AT)
                .from(SHARED_LIMIT)
                .where(SHARED_LIMIT.KEY_HASH.eq(keyHash))
                .fetchOptional(SHARED_LIMIT.RESTORED_AT);
    }

    int forgetRestored(Instant now) {
        return db.deleteFrom(SHARED_LIMIT)
                .where(SHARED_LIMIT.RESTORED_AT.lt(now))
                .execute();
    }
}
