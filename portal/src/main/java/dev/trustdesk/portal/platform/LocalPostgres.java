package dev.trustdesk.portal.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of this application's own, with its data kept in a folder (ADR 0002). The folder's lock belongs to the process
 * that holds it, so a killed run leaves no stale one; a server that a killed run left behind is stopped first.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(90);
    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final String DATABASE = "trustdesk";

    private final EmbeddedPostgres server;
    private final FileChannel lockFile;
    private final String password;

    private LocalPostgres(EmbeddedPostgres server, FileChannel lockFile, String password) {
        this.server = server;
        this.lockFile = lockFile;
        this.password = password;
    }

    /**
     * Starts the server on the data in {@code home}, which is created if missing.
     *
     * @throws StartRefused if another run holds the data, or the server does not come up
     */
    public static LocalPostgres start(Path home) {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(home);
            lockFile = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                throw new StartRefused("Another Trustdesk is running on the data in " + home.toAbsolutePath()
                        + ": stop it first, or name another folder in TRUSTDESK_HOME.");
            }
            var data = home.resolve("postgres");
            stopOrphan(data);
            var password = password(home.resolve("postgres-password"));
            var server = start(data, password);
            var local = new LocalPostgres(server, lockFile, password);
            local.prepare(data);
            return local;
        } catch (IOException | SQLException e) {
            close(lockFile);
            throw new StartRefused(
                    "The local PostgreSQL in " + home.toAbsolutePath() + " did not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close(lockFile);
            throw e;
        }
    }

    public DatabaseAccess access() {
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
        return DatabaseAccess.ownedBy(url, "postgres", password);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        } finally {
            close(lockFile);
        }
    }

    private static EmbeddedPostgres start(Path data, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTING)
                .setConnectConfig("password", password)
                // The library starts it with fsync off, which is right for tests and wrong for data that is kept.
                .setServerConfig("fsync", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .start();
    }

    /** Closes the door that initdb leaves open (everybody on this machine is trusted), and makes the database. */
    private void prepare(Path data) throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** We hold the lock, so a living postmaster here has lost its application. */
    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Files.readAllLines(pidFile).getFirst().strip();
        var orphan = ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isEmpty()) {
            Files.delete(pidFile);
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the server of a killed run (process " + pid + ") does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    private static void close(@Nullable FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
