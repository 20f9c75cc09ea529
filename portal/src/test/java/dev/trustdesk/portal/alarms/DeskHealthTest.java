package dev.trustdesk.portal.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What an outside monitor and a load balancer read. */
@WebTest
@TestPropertySource(properties = "trustdesk.metrics.token=watchman")
class DeskHealthTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingWaits() {
        database.sql("delete from notifications.outbox").update();
    }

    @Test
    void mailThatWaitsCallsPeopleButTakesNoNodeOutOfRotation() throws Exception {
        var well = get("/actuator/health/desk", "");
        assertThat(well.statusCode()).isEqualTo(200);
        noticeOf(Duration.ofMinutes(31));

        var late = get("/actuator/health/desk", "");
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.body())
                .contains("\"status\":\"LATE\"", "\"outbox\":{\"status\":\"LATE\"}", "\"jobs\":{\"status\":\"UP\"}");
        for (var path : new String[] {"/actuator/health", "/actuator/health/liveness"}) {
            var answer = get(path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("\"status\":\"UP\"").doesNotContain("LATE");
        }
        assertThat(get("/actuator/health/readiness", "").body()).doesNotContain("LATE");
    }

    @Test
    void metricsAreForWhoeverShowsTheToken() throws Exception {
        clock.advance(Duration.ofSeconds(1));
        noticeOf(Duration.ofMinutes(2));
        var path = "/actuator/metrics/trustdesk.outbox.oldest.age";
        assertThat(get(path, "").statusCode()).isEqualTo(404);
        assertThat(get(path, "Bearer watchmen").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/metrics", "").statusCode()).isEqualTo(404);
        var answer = get(path, "Bearer watchman");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"value\":120.0", "\"baseUnit\":\"seconds\"");
        assertThat(get("/actuator/metrics/trustdesk.outbox.waiting", "Bearer watchman")
                        .body())
                .contains("\"value\":1.0");
        assertThat(get("/actuator/metrics/trustdesk.job.success.age?tag=job:alarms", "Bearer watchman")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/env", "Bearer watchman").statusCode()).isEqualTo(404);
    }

    @Test
    void numbersThatAreAskedForTogetherAreOfOneMoment() throws Exception {
        clock.advance(Duration.ofHours(1));
        assertThat(number("outbox.waiting")).contains("\"value\":0.0");
        noticeOf(Duration.ofMinutes(2));
        assertThat(number("outbox.oldest.age")).contains("\"value\":0.0");

        clock.advance(Duration.ofSeconds(1));
        assertThat(number("outbox.oldest.age")).contains("\"value\":121.0");
        assertThat(number("outbox.waiting")).contains("\"value\":1.0");
    }

    private String number(String name) throws Exception {
        return get("/actuator/metrics/trustdesk." + name, "Bearer watchman").body();
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private void noticeOf(Duration age) {
        var at = Timestamp.from(clock.instant().minus(age));
        database.sql("""
                insert into notifications.outbox (kind, dedup_key, payload, created_at, available_at)
                values ('test', gen_random_uuid()::text, '{}', ?, ?)
                """).param(at).param(at).update();
    }
}
