package dev.trustdesk.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class FactsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void aProgramReadsAFactWithItsSourcesAndItsHistory() throws Exception {
        var phase = json.readTree(get("/migration.phase", "ko").body());

        assertThat(phase.get("value").asString()).isEqualTo("closed");
        assertThat(phase.get("text").asString()).isEqualTo("종료");
        assertThat(phase.get("critical").asBoolean()).isTrue();
        assertThat(phase.at("/sources/0/passage").asString()).isEqualTo("migration is complete");
        assertThat(phase.at("/history/0/became").asString()).isEqualTo("종료");
        assertThat(phase.at("/history/0/was").isNull()).isTrue();
        assertThat(json.readTree(get("", "en").body()))
                .anySatisfy(fact -> assertThat(fact.get("key").asString()).isEqualTo("migration.ratio"));
    }

    @Test
    void aFactThatDoesNotExistIsAClearAnswer() throws Exception {
        var answer = get("/no.such.fact", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("no-such-fact", "/api/v1/facts");
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/facts" + path))
                .header("Accept-Language", language)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
