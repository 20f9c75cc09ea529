package dev.trustdesk.portal.identity;

import static dev.trustdesk.db.identity.tables.Account.ACCOUNT;
import static dev.trustdesk.db.identity.tables.AccountRole.ACCOUNT_ROLE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private static final Field<Set<Role>> ROLES = multiset(
                    select(ACCOUNT_ROLE.ROLE).from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID)))
            .convertFrom(rows -> rows.stream().map(row -> domain(row.value1())).collect(Collectors.toSet()));

    private static final SelectField<Account> SHOWN = row(
                    ACCOUNT.ID.convertFrom(AccountId::new),
                    ACCOUNT.EMAIL,
                    ACCOUNT.DISPLAY_NAME,
                    ACCOUNT.LANGUAGE.convertFrom(tag -> Language.ofTag(tag).orElseThrow()),
                    ROLES,
                    field(ACCOUNT.DISABLED_AT.isNotNull()),
                    ACCOUNT.PASSWORD_VERSION,
                    ACCOUNT.VERSION)
            .convertFrom(Records.mapping(Account::new));

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    Optional<Account> find(AccountId id) {
        return db.select(SHOWN).from(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).fetchOptional(Record1::value1);
    }

    Optional<Account> findByEmail(String email) {
        return db.select(SHOWN).from(ACCOUNT).where(ACCOUNT.EMAIL.eq(email)).fetchOptional(Record1::value1);
    }

    /** The stored hash; empty when there is no such account or it has no password. */
    Optional<String> passwordHash(AccountId id) {
        return db.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()), ACCOUNT.PASSWORD_HASH.isNotNull())
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }

    List<AccountRow> all() {
        return db.select(SHOWN, ACCOUNT.SIGNED_IN_AT)
                .from(ACCOUNT)
                .orderBy(lower(ACCOUNT.DISPLAY_NAME), ACCOUNT.EMAIL)
                .fetch(Records.mapping(AccountRow::new));
    }

    List<Account> activeWithAny(Set<Role> roles) {
        return db.select(SHOWN)
                .from(ACCOUNT)
                .where(ACCOUNT.DISABLED_AT.isNull(), holdsAny(roles))
                .orderBy(lower(ACCOUNT.DISPLAY_NAME), ACCOUNT.EMAIL)
                .fetch(Record1::value1);
    }

    /**
     * Active administrators, kept as they are until the transaction ends: of two that withdraw each other's role at the same moment,
     * the second waits and then sees that it is alone.
     */
    List<AccountId> lockAdministrators() {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.DISABLED_AT.isNull(), ACCOUNT_ROLE.ROLE.eq(stored(Role.ADMINISTRATOR)))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch(row -> new AccountId(row.value1()));
    }

    boolean anyAdministratorHasSignedIn() {
        return db.fetchExists(
                ACCOUNT,
                ACCOUNT.SIGNED_IN_AT.isNotNull(),
                ACCOUNT.DISABLED_AT.isNull(),
                holdsAny(Set.of(Role.ADMINISTRATOR)));
    }

    /** Empty if the address is taken. */
    Optional<AccountId> add(AccountDraft draft, Instant at) {
        return db.insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, draft.email())
                .set(ACCOUNT.DISPLAY_NAME, draft.displayName())
                .set(ACCOUNT.LANGUAGE, draft.language().tag())
                .set(ACCOUNT.CREATED_AT, at)
                .onConflict(ACCOUNT.EMAIL)
                .doNothing()
                .returningResult(ACCOUNT.ID)
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    void grant(AccountId id, Set<Role> roles, String by, Instant at) {
        db.insertInto(
                        ACCOUNT_ROLE,
                        ACCOUNT_ROLE.ACCOUNT_ID,
                        ACCOUNT_ROLE.ROLE,
                        ACCOUNT_ROLE.GRANTED_AT,
                        ACCOUNT_ROLE.GRANTED_BY)
                .valuesOfRows(roles.stream()
                        .map(role -> row(id.value(), stored(role), at, by))
                        .toList())
                .execute();
    }

    void withdraw(AccountId id, Set<Role> roles) {
        db.deleteFrom(ACCOUNT_ROLE)
                .where(
                        ACCOUNT_ROLE.ACCOUNT_ID.eq(id.value()),
                        ACCOUNT_ROLE.ROLE.in(
                                roles.stream().map(AccountStore::stored).toList()))
                .execute();
    }

    /** Takes the next version for a change of roles; false if it is not at {@code seen} any more. */
    boolean advance(AccountId id, long seen) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.VERSION, seen + 1)
                        .where(ACCOUNT.ID.eq(id.value()), ACCOUNT.VERSION.eq(seen))
                        .execute()
                == 1;
    }

    boolean disable(AccountId id, long seen, Instant at) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.DISABLED_AT, at)
                        .set(ACCOUNT.VERSION, seen + 1)
                        .where(ACCOUNT.ID.eq(id.value()), ACCOUNT.VERSION.eq(seen), ACCOUNT.DISABLED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean enable(AccountId id, long seen) {
        return db.update(ACCOUNT)
                        .setNull(ACCOUNT.DISABLED_AT)
                        .set(ACCOUNT.VERSION, seen + 1)
                        .where(ACCOUNT.ID.eq(id.value()), ACCOUNT.VERSION.eq(seen), ACCOUNT.DISABLED_AT.isNotNull())
                        .execute()
                == 1;
    }

    void setLanguage(AccountId id, Language language) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.tag())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setDisplayName(AccountId id, String name) {
        db.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, name)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** Takes the next password version, which it returns. */
    int setPasswordHash(AccountId id, String hash) {
        return db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.PASSWORD_VERSION, ACCOUNT.PASSWORD_VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id.value()))
                .returningResult(ACCOUNT.PASSWORD_VERSION)
                .fetchSingle()
                .value1();
    }

    void signedIn(AccountId id, Instant at) {
        db.update(ACCOUNT)
                .set(ACCOUNT.SIGNED_IN_AT, at)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    private static Condition holdsAny(Set<Role> roles) {
        return DSL.exists(selectOne()
                .from(ACCOUNT_ROLE)
                .where(
                        ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID),
                        ACCOUNT_ROLE.ROLE.in(
                                roles.stream().map(AccountStore::stored).toList())));
    }

    private static dev.trustdesk.db.identity.enums.Role stored(Role role) {
        return dev.trustdesk.db.identity.enums.Role.valueOf(role.name().toLowerCase(Locale.ROOT));
    }

    private static Role domain(dev.trustdesk.db.identity.enums.Role role) {
        return Role.valueOf(role.name().toUpperCase(Locale.ROOT));
    }
}
