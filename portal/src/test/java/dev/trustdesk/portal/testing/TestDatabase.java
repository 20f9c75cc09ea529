package dev.trustdesk.portal.testing;

import dev.trustdesk.portal.platform.DatabaseAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL per JVM, with a migrated template that every fresh database is a copy of. */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final String OWNER_PASSWORD = "owner";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    static {
        execute("create role owner login createrole password '" + OWNER_PASSWORD + "'");
        migrate(create(TEMPLATE, "template1"));
    }

    private TestDatabase() {}

    /** A new database with every migration applied and nothing in it. */
    public static DatabaseAccess fresh() {
        return create("test_" + COUNT.incrementAndGet(), TEMPLATE);
    }

    /** A new database that no migration has seen, owned by a user who is no superuser. */
    public static DatabaseAccess empty() {
        return create("empty_" + COUNT.incrementAndGet(), "template1");
    }

    /** A connection that may read every table of a test's database. */
    public static Connection asOwner(String url) throws SQLException {
        return DriverManager.getConnection(url, "owner", OWNER_PASSWORD);
    }

    public static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", access.app()))
                .load()
                .migrate();
    }

    private static DatabaseAccess create(String name, String template) {
        execute("create database " + name + " owner owner template " + template);
        var url = "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + name;
        var access = DatabaseAccess.ownedBy(url, "owner", OWNER_PASSWORD);
        access.ensureAppRole();
        return access;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String sql) {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
