package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static DatabaseAccess access;

    @BeforeAll
    static void migrate() {
        access = TestDatabase.empty();
        TestDatabase.migrate(access);
    }

    @Test
    void migratingAgainChangesNothing() {
        TestDatabase.migrate(access);
    }

    @Test
    void theApplicationsRoleOwnsNothingAndMayCreateNothing() throws SQLException {
        try (var app = asApp()) {
            assertThat(number(app, "select count(*) from pg_class where pg_get_userbyid(relowner) = current_user"))
                    .isZero();
            assertThat(number(
                            app,
                            "select count(*) from pg_namespace where nspname not like 'pg_%'"
                                    + " and has_schema_privilege(current_user, oid, 'create')"))
                    .isZero();
            assertThatThrownBy(() -> app.createStatement().execute("drop table support.ticket"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void theAuditTrailAndTheClockEventsAreAppendOnlyEvenForTheOwner() throws SQLException {
        try (var owner = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword())) {
            owner.createStatement()
                    .execute(
                            "insert into platform.audit_event (at, actor, action, subject) values (now(), 'a', 'b', 'c')");
            assertThatThrownBy(() -> owner.createStatement().execute("update platform.audit_event set actor = 'x'"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> owner.createStatement().execute("delete from platform.audit_event"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> owner.createStatement().execute("truncate platform.audit_event"))
                    .hasMessageContaining("append-only");
            owner.createStatement()
                    .execute("insert into sla.clock_event (ticket_id, clock, cycle, kind, at, recorded_at, actor,"
                            + " policy_version) values (gen_random_uuid(), 'first_response', 1, 'started', now(), now(),"
                            + " 'a', 1)");
            assertThatThrownBy(() -> owner.createStatement().execute("update sla.clock_event set actor = 'x'"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> owner.createStatement().execute("delete from sla.clock_event"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> owner.createStatement().execute("truncate sla.clock_event"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void betweenFeaturesForeignKeysLeadToAccountsOnly() throws SQLException {
        try (var app = asApp()) {
            assertThat(number(
                            app,
                            "select count(*) from pg_constraint key join pg_class here on here.oid = key.conrelid"
                                    + " join pg_class there on there.oid = key.confrelid"
                                    + " where key.contype = 'f' and here.relnamespace <> there.relnamespace"
                                    + " and key.confrelid <> 'identity.account'::regclass"))
                    .isZero();
        }
    }

    @Test
    void twoLetterKoreanWordsAndTheirParticlesShareBigrams() throws SQLException {
        try (var app = asApp()) {
            assertThat(number(app, "select count(*) where platform.bigrams('토큰을 옮겼어요') @> platform.bigrams('토큰')"))
                    .isOne();
            // Decomposed Hangul, as macOS writes it, is the same word.
            assertThat(number(
                            app,
                            "select count(*) where platform.bigrams(normalize('지갑', nfd)) = platform.bigrams('지갑')"))
                    .isOne();
            assertThat(number(app, "select cardinality(platform.bigrams(''))")).isZero();
        }
    }

    private static Connection asApp() throws SQLException {
        return DriverManager.getConnection(access.url(), access.app(), access.appPassword());
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
