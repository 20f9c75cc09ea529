package dev.trustdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The bench is started by hand and seldom: this says at once when it no longer fits the application (ADR 0023). */
@PostgresTest
class DeskBenchTest {

    private static final Path BENCH = Path.of("src/bench");

    @Test
    void itCompilesAgainstTheApplication(@TempDir Path classes) throws IOException {
        List<Path> sources;
        try (var files = Files.list(BENCH)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var options = List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            var compiled = compiler.getTask(
                            complaints, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();

            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }

    @Test
    void itsTicketsAreKeptAsTheirLogsSay(
            @Autowired DataSource dataSource, @Autowired List<ScheduledTask> tasks, @Autowired Clock clock)
            throws IOException, SQLException {
        String url;
        try (var connection = dataSource.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        try (var owner = TestDatabase.asOwner(url);
                var statement = owner.createStatement()) {
            statement.execute(Files.readString(BENCH.resolve("tickets.sql")));
            statement.execute("call bench.fill(0, 299)");
            // Of every age in which some are open or were answered late.
            statement.execute("call bench.fill(3000, 3099)");
            statement.execute("call bench.fill(14950, 15049)");
            statement.execute("call bench.wind(10)");
            var replay = tasks.stream()
                    .filter(task -> task.name().equals("sla-replay"))
                    .findFirst()
                    .orElseThrow();

            var tally = replay.run(clock.instant()).counts();

            try (var drift = statement.executeQuery("select what, expected, found from sla.drift limit 1")) {
                assertThat(
                                drift.next()
                                        ? drift.getString(1) + ": " + drift.getString(2) + ", found "
                                                + drift.getString(3)
                                        : "")
                        .isEmpty();
            }
            assertThat(tally).containsEntry("sla.job.replayed", 510).doesNotContainKey("sla.job.drift");
        }
    }
}
