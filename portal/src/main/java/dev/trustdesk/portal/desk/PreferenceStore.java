package dev.trustdesk.portal.desk;

import static dev.trustdesk.db.desk.tables.Preference.PREFERENCE;

import dev.trustdesk.portal.identity.AccountId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceStore {

    private final DSLContext db;

    PreferenceStore(DSLContext db) {
        this.db = db;
    }

    Optional<Boolean> shortcuts(AccountId account) {
        return db.select(PREFERENCE.SHORTCUTS)
                .from(PREFERENCE)
                .where(PREFERENCE.ACCOUNT.eq(account.value()))
                .fetchOptional(PREFERENCE.SHORTCUTS);
    }

    Optional<Boolean> warnings(AccountId account) {
        return db.select(PREFERENCE.WARNINGS)
                .from(PREFERENCE)
                .where(PREFERENCE.ACCOUNT.eq(account.value()))
                .fetchOptional(PREFERENCE.WARNINGS);
    }

    void setWarnings(AccountId account, boolean on) {
        db.insertInto(PREFERENCE)
                .set(PREFERENCE.ACCOUNT, account.value())
                .set(PREFERENCE.WARNINGS, on)
                .onConflict(PREFERENCE.ACCOUNT)
                .doUpdate()
                .set(PREFERENCE.WARNINGS, on)
                .execute();
    }

    void setShortcuts(AccountId account, boolean on) {
        db.insertInto(PREFERENCE)
                .set(PREFERENCE.ACCOUNT, account.value())
                .set(PREFERENCE.SHORTCUTS, on)
                .onConflict(PREFERENCE.ACCOUNT)
                .doUpdate()
                .set(PREFERENCE.SHORTCUTS, on)
                .execute();
    }
}
