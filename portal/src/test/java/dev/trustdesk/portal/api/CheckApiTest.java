package dev.trustdesk.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class CheckApiTest {

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
    void aProgramIsToldWhatIsKnown() throws Exception {
        var official = answer("https://docs.elizaos.ai/tokenomics", "en");
        assertThat(official.get("result").asString()).isEqualTo("official");
        assertThat(official.at("/record/confirmed").asBoolean()).isTrue();

        var fake = answer("x.com/elizaos_cloud", "en");
        assertThat(fake.get("result").asString()).isEqualTo("known_fake");
        assertThat(fake.at("/fake/indicator").asString()).isEqualTo("x[.]com/elizaos_cloud");

        var unknown = answer("https://elizaos.ai.claim.example", "ko");
        assertThat(unknown.get("result").asString()).isEqualTo("not_verified");
        assertThat(unknown.at("/lookAlikes/0/trick").asString()).isEqualTo("extra_subdomain");
        assertThat(unknown.at("/lookAlikes/0/sentence").asString()).contains("앞부분에만");
    }

    @Test
    void whatCannotBeComparedIsRefusedInASentence() throws Exception {
        var secret = post("zoo ".repeat(11) + "wrong", "en");
        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(secret.body()).contains("\"secret\"").doesNotContain("zoo");
        var nothing = post("what is this", "ko");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("pasted", "어느 것도 아닙니다");
    }

    private JsonNode answer(String pasted, String language) throws Exception {
        var answer = post(pasted, language);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String pasted, String language) throws Exception {
        var body = json.writeValueAsString(Map.of("pasted", pasted));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/check"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
