package dev.trustdesk.portal.identity;

import static dev.trustdesk.db.identity.tables.Account.ACCOUNT;
import static dev.trustdesk.db.identity.tables.SignInLink.SIGN_IN_LINK;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SignInLinkStore {
    private final DSLContext db;

    SignInLinkStore(DSLContext db) {
        this.db = db;
    }

    void add(byte[] tokenHash, AccountId account, Instant createdAt, Instant expiresAt) {
        db.insertInto(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.TOKEN_HASH, tokenHash)
                .set(SIGN_IN_LINK.ACCOUNT_ID, account.value())
                .set(SIGN_IN_LINK.CREATED_AT, createdAt)
                .set(SIGN_IN_LINK.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Uses a link up. Of two that try at the same moment one gets the account, the other nothing. */
    Optional<AccountId> use(byte[] tokenHash, Instant at) {
        return db.update(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.USED_AT, at)
                .where(
                        SIGN_IN_LINK.TOKEN_HASH.eq(tokenHash),
                        SIGN_IN_LINK.USED_AT.isNull(),
                        SIGN_IN_LINK.EXPIRES_AT.gt(at),
                        SIGN_IN_LINK.ACCOUNT_ID.in(
                                select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.DISABLED_AT.isNull())))
                .returningResult(SIGN_IN_LINK.ACCOUNT_ID)
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    int forget(AccountId account) {
        return db.deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    int forgetExpired(Instant before) {
        return db.deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.EXPIRES_AT.lt(before))
                .execute();
    }
}
