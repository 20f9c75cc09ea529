package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandbyTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch serving = new CountDownLatch(1);
    private final int port;
    private volatile boolean databaseAnswers;
    private CompletableFuture<Boolean> served;

    StandbyTest() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @BeforeEach
    void aCopyIsServed() throws Exception {
        new StaticCopy(folder, "https://desk.example").write(SiteSamples.snapshot(), SiteSamples.NOW);
        served = CompletableFuture.supplyAsync(this::serve);
        serving.await();
    }

    @AfterEach
    void itEnds() {
        databaseAnswers = true;
        assertThat(served.join()).isTrue();
    }

    @Test
    void readersGetTheLastGoodCopyWithTheSameHeaders() throws Exception {
        var page = get("/ko/faq/ratio");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"ko\">");
        assertThat(page.headers().firstValue("content-security-policy")).contains(SiteHeaders.CONTENT_SECURITY_POLICY);
        assertThat(get("/no/such/page").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverWasWritingIsToldPlainlyAndGetsTheTextBack() throws Exception {
        var answer = post("/ko/help", "subject=a&text=%EB%82%B4+%3Cb%3E%EA%B8%80");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).contains("지금은 문의를 받을 수 없습니다", "내 &lt;b&gt;글");
        assertThat(get("/help").body()).contains("We cannot take requests just now");
        assertThat(get("/portal").statusCode()).isEqualTo(503);
        assertThat(get("/portal/support", "Accept-Language", "ko-KR,ko;q=0.9,en;q=0.5")
                        .body())
                .contains("지금은 문의를 받을 수 없습니다");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
    }

    @Test
    void whatEveryPageWarnsOfIsOnThisOneToo() throws Exception {
        assertThat(get("/ko/help").body())
                .contains("<section class=\"pinned\"", "/ko/security/incidents/site", "The site");
    }

    @Test
    void aSecretIsNotSaidAgain() throws Exception {
        assertThat(post("/help", "text=" + "zoo+".repeat(11) + "wrong").body()).doesNotContain("zoo");
    }

    @Test
    void onceTheDatabaseAnswersThePortIsFree() {
        databaseAnswers = true;
        assertThat(served.join()).isTrue();
        assertThat(CompletableFuture.supplyAsync(() -> refused()).join()).isTrue();
    }

    private boolean refused() {
        try {
            get("/");
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean serve() {
        try {
            return new Standby(folder, InetAddress.getLoopbackAddress(), port, false)
                    .serveUntil(() -> databaseAnswers, serving::countDown);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
