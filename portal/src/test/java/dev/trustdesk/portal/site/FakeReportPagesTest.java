package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of fakes over real HTTP, without script. */
@WebTest
class FakeReportPagesTest {

    private static final String PATH = "/security/fakes/report";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void everythingIsPublished(@Autowired PackOnDemand pack, @Autowired LivePages live) throws Exception {
        pack.importNow();
        live.refresh(true);
        database.sql("delete from trust.fake_report").update();
        database.sql("delete from identity.shared_limit").update();
    }

    @Test
    void theFormIsAPageLikeAnyOtherAndTheRegistryLeadsThere() throws Exception {
        assertThat(get("/ko/security/fakes").body()).contains("href=\"/ko/security/fakes/report\"");
        var page = get("/ko" + PATH);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("etag")).as("from memory").isPresent();
        assertThat(page.body()).contains("사칭·사기 신고", "action=\"/ko/security/fakes/report\"");
    }

    @Test
    void aReportIsTakenAndLeadsToThanks() throws Exception {
        var answer = post("/ko" + PATH, Map.of("sign", "https://elizaos-claim.example", "text", "DM", "credit", ""));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains("/ko/security/fakes/reported");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(get("/ko/security/fakes/reported").body()).contains("감사합니다");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aProgramThatFillsInEveryFieldIsThankedAndForgotten() throws Exception {
        var answer = post(PATH, Map.of("sign", "https://elizaos-claim.example", "website", "https://spam.example"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(count()).isZero();
    }

    @Test
    void whatIsRefusedIsSaidAtItsFieldAndTheTextStays() throws Exception {
        var answer = post(PATH, Map.of("sign", "", "text", "A \"story\" <b>", "credit", "Ann"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Please say what you have seen",
                        "A \"story\" &lt;b&gt;",
                        "value=\"Ann\"",
                        "id=\"sign-problem\"");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(count()).isZero();
    }

    @Test
    void aSecretComesNeitherBackNorIn() throws Exception {
        var answer = post(PATH, Map.of("sign", "evil.example", "text", "zoo ".repeat(11) + "wrong"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("zoo zoo").contains("id=\"secret\"");
        assertThat(count()).isZero();
    }

    @Test
    void whatIsKnownOrOfficialIsSaidSo() throws Exception {
        assertThat(post(PATH, Map.of("sign", "https://x.com/elizaos_cloud")).body())
                .contains("We know this one", "/security/fakes#")
                .doesNotContain("href=\"https://x.com");
        assertThat(post("/ko" + PATH, Map.of("sign", "https://docs.elizaos.ai")).body())
                .contains("공식 목록에 있습니다", "/ko/security/official#docs");
        assertThat(count()).isZero();
    }

    @Test
    void aFloodIsStoppedWithASentenceAndTheTextStays() throws Exception {
        for (var i = 0; i < 6; i++) {
            post(PATH, Map.of("sign", "evil" + i + ".example"));
        }
        var answer = post(PATH, Map.of("sign", "evil6.example"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).contains("Too many reports came in", "value=\"evil6.example\"");
    }

    @Test
    void anotherPageCannotReportInAReadersName() throws Exception {
        var foreign = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("sign=evil.example"))
                .build();
        assertThat(client.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(422);
        assertThat(count()).isZero();
    }

    private int count() {
        return database.sql("select count(*) from trust.fake_report")
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
