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
    void dataSurvivesARestart() throws Exception {
        try (var first = LocalPostgres.start(home)) {
            execute(first.access(), "create table kept as select 42 as answer");
        }
        try (var second = LocalPostgres.start(home)) {
            assertThat(answer(second.access())).isEqualTo(42);
        }
    }

    @Test
    void theServerThatAKilledRunLeftBehindIsStoppedAndItsDataKept() throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        killed.inputReader().lines().filter(Victim.READY::equals).findFirst().orElseThrow();
        killed.destroyForcibly().waitFor();

        var postmaster = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(postmaster)).isPresent();
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

    /** A run that waits to be killed. */
    static final class Victim {

        static final String READY = "ready to be killed";

        public static void main(String[] arguments) throws Exception {
            var local = LocalPostgres.start(Path.of(arguments[0]));
            execute(local.access(), "create table kept as select 42 as answer");
            System.out.println(READY);
            Thread.currentThread().join();
        }
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
