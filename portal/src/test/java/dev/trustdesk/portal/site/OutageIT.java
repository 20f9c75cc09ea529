package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, and a PostgreSQL that really stops, or hangs. */
class OutageIT {

    private static final int SECONDS = 120;
    private static final List<String> READ =
            List.of("/", "/ko", "/faq", "/ko/faq/ratio", "/exchanges", "/security/check", "/feeds/updates.atom");

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int databasePort = freePort();
    private EmbeddedPostgres postgres;
    private Process desk;

    @BeforeEach
    void start() throws Exception {
        postgres = postgres();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database trustdesk");
        }
        desk = desk();
        awaitStatus("/faq", 200);
        awaitStatus("/actuator/health", 200);
    }

    @AfterEach
    void stop() throws Exception {
        desk.destroyForcibly().waitFor();
        postgres.close();
    }

    @Test
    void readersAreServedThroughAnOutageAndThroughARestartInTheMiddleOfIt() throws Exception {
        postgres.close();
        assertEverythingCanBeRead();
        assertThat(get("/faq?q=ratio").body()).contains("href=\"/faq/ratio\"");
        var refused = post("/help", "category=other&subject=Lost&text=My+words&language=en");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("My words", "could not store your request");

        desk.destroyForcibly().waitFor();
        desk = desk();
        awaitStatus("/faq", 200);
        assertEverythingCanBeRead();
        assertThat(get("/faq").body()).contains("Content as of");
        assertThat(post("/ko/help", "text=%EB%82%B4+%EA%B8%80").body()).contains("내 글");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);

        postgres = postgres();
        awaitStatus("/actuator/health/readiness", 200);
        awaitStatus("/help", 200);
        assertEverythingCanBeRead();
    }

    @Test
    void readersAreServedWhileTheDatabaseHangs() throws Exception {
        hang("STOP");
        try {
            assertEverythingCanBeRead();
            assertThat(get("/ko/faq?q=%EB%B9%84%EC%9C%A8").body()).contains("href=\"/ko/faq/ratio\"");
            var refused = post("/help", "category=other&subject=Lost&text=My+words&language=en");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("My words", "could not store your request");
        } finally {
            hang("CONT");
        }
        awaitStatus("/actuator/health/readiness", 200);
        assertThat(post("/help", "category=other&subject=Lost&text=My+words&language=en")
                        .statusCode())
                .as("it is asked for again, for it has no key of a form")
                .isNotEqualTo(503);
    }

    /** Halts every process of the server, or lets it go on: it takes connections, and answers none. */
    private void hang(String signal) throws Exception {
        var server = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(server.strip())).orElseThrow();
        var command = Stream.concat(
                Stream.of("kill", "-" + signal),
                Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .map(process -> Long.toString(process.pid())));
        assertThat(new ProcessBuilder(command.toList()).inheritIO().start().waitFor())
                .isZero();
    }

    private void assertEverythingCanBeRead() throws Exception {
        for (var path : READ) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(databasePort)
                .setServerConfig("max_connections", "60")
                .start();
    }

    private Process desk() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-jar", "target/trustdesk.jar");
        var environment = builder.environment();
        environment.put("TRUSTDESK_PORT", Integer.toString(port));
        environment.put("TRUSTDESK_HOME", home.toString());
        environment.put("TRUSTDESK_DB_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/trustdesk");
        environment.put("TRUSTDESK_DB_USER", "postgres");
        environment.put("TRUSTDESK_DB_PASSWORD", "postgres");
        return builder.inheritIO().start();
    }

    /** Asks until the answer is this one; a desk that ended will never give it. */
    private void awaitStatus(String path, int wanted) throws Exception {
        var last = 0;
        for (var tries = 0; tries < SECONDS * 5; tries++) {
            try {
                last = get(path).statusCode();
                if (last == wanted) {
                    return;
                }
            } catch (IOException e) {
                last = -1; // Nobody listens yet.
            }
            assertThat(desk.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("the desk has ended")
                    .isFalse();
        }
        assertThat(last).as(path).isEqualTo(wanted);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(SECONDS));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
