package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    private Path home;

    @Test
    void dataSurvivesARestartAndAServerThatAKilledRunLeftBehind() throws Exception {
        try (var first = LocalPostgres.start(home)) {
            execute(first.access(), "create table kept as select 42 as answer");
        }
        // Not closed: this is the run that gets killed.
        var killed = LocalPostgres.start(home);
        assertThat(answer(killed.access())).isEqualTo(42);
        var postmaster =
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
        abandon(killed);
        assertThat(ProcessHandle.of(Long.parseLong(postmaster))).isPresent();
        try (var next = LocalPostgres.start(home)) {
            assertThat(answer(next.access())).isEqualTo(42);
        }
    }

    @Test
    void aSecondRunOnTheSameDataSaysSoInOneSentence() {
        try (var first = LocalPostgres.start(home)) {
            assertThat(first.access().url()).isNotBlank();
            assertThatThrownBy(() -> LocalPostgres.start(home))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Trustdesk is running on the data in " + home);
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (var local = LocalPostgres.start(home)) {
            var url = local.access().url();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    /** What kill -9 does: the lock goes with the process, the server stays. */
    private static void abandon(LocalPostgres local) throws Exception {
        var lock = LocalPostgres.class.getDeclaredField("lockFile");
        lock.setAccessible(true);
        ((java.nio.channels.FileChannel) lock.get(local)).close();
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword())) {
            connection.createStatement().execute(sql);
        }
    }

    private static int answer(DatabaseAccess access) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                var result = connection.createStatement().executeQuery("select answer from kept")) {
            result.next();
            return result.getInt(1);
        }
    }
}
