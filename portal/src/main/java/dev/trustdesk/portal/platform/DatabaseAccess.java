package dev.trustdesk.portal.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How the database is reached: the owner migrates, the application connects as a role that owns nothing (ADR 0003).
 *
 * @param url JDBC address
 */
public record DatabaseAccess(String url, String owner, String ownerPassword, String app, String appPassword) {

    private static final String APP_ROLE = "trustdesk_app";
    private static final int ANSWER_SECONDS = 3;

    // Classes of SQLSTATE: connection exception, operator intervention.
    private static final String CONNECTION = "08";
    private static final String SHUTTING_DOWN_OR_STARTING = "57";

    /**
     * Access with an application role that is derived from the owner: its password is an HMAC of the owner's, so that every node
     * arrives at the same one without a further setting.
     */
    public static DatabaseAccess ownedBy(String url, String owner, String ownerPassword) {
        return new DatabaseAccess(url, owner, ownerPassword, APP_ROLE, derived(ownerPassword));
    }

    /** The access that {@code TRUSTDESK_DB_*} names; null when none is named. */
    public static @Nullable DatabaseAccess from(Map<String, String> environment) {
        var url = environment.getOrDefault("TRUSTDESK_DB_URL", "");
        if (url.isBlank()) {
            return null;
        }
        var owner = environment.getOrDefault("TRUSTDESK_DB_USER", "");
        var password = environment.getOrDefault("TRUSTDESK_DB_PASSWORD", "");
        if (owner.isBlank()) {
            throw new StartRefused(
                    "TRUSTDESK_DB_URL is set but TRUSTDESK_DB_USER is not: name the user that owns the database.");
        }
        var app = environment.getOrDefault("TRUSTDESK_DB_APP_USER", "");
        return app.isBlank()
                ? ownedBy(url, owner, password)
                : new DatabaseAccess(
                        url, owner, password, app, environment.getOrDefault("TRUSTDESK_DB_APP_PASSWORD", ""));
    }

    /** Spring's settings for both roles. */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.flyway.url", url);
        properties.put("spring.flyway.user", owner);
        properties.put("spring.flyway.password", ownerPassword);
        properties.put("spring.flyway.placeholders.app", app);
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", app);
        properties.put("spring.datasource.password", appPassword);
        return properties;
    }

    /** Whether somebody answers at its address; a refused password is an answer. */
    public boolean answers() {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            var state = String.valueOf(e.getSQLState());
            return !(state.startsWith(CONNECTION) || state.startsWith(SHUTTING_DOWN_OR_STARTING));
        }
    }

    /**
     * Makes sure that the application's role exists and can sign in. A role of another name is its owner's business and left alone.
     *
     * @throws StartRefused if the database cannot be reached or the owner may not create roles
     */
    public void ensureAppRole() {
        if (!app.equals(APP_ROLE)) {
            return;
        }
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            // Two nodes may start at once; the lock ends with the transaction.
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('trustdesk app role'))");
            var exists = statement
                    .executeQuery("select 1 from pg_roles where rolname = '" + APP_ROLE + "'")
                    .next();
            // A new role has no further rights by default; naming them again would need a superuser.
            statement.execute(
                    (exists ? "alter" : "create") + " role " + APP_ROLE + " login password '" + appPassword + "'");
            connection.commit();
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at %s cannot be prepared (%s): check TRUSTDESK_DB_URL, TRUSTDESK_DB_USER and TRUSTDESK_DB_PASSWORD; a user that may not create roles needs TRUSTDESK_DB_APP_USER and TRUSTDESK_DB_APP_PASSWORD as well."
                            .formatted(url, firstLine(e)),
                    e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static String derived(String ownerPassword) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("trustdesk:" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var bytes = mac.doFinal(APP_ROLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
