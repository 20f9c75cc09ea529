package dev.trustdesk.portal.help;

import static dev.trustdesk.db.help.tables.FormUse.FORM_USE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FormUseStore {

    private final DSLContext db;

    FormUseStore(DSLContext db) {
        this.db = db;
    }

    /** Whether a form is used for the first time, which it is from now on no more. */
    boolean first(byte[] keyHash, Instant at) {
        return db.insertInto(FORM_USE)
                        .set(FORM_USE.KEY_HASH, keyHash)
                        .set(FORM_USE.USED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    int forgetBefore(Instant then) {
        return db.deleteFrom(FORM_USE).where(FORM_USE.USED_AT.lt(then)).execute();
    }
}
