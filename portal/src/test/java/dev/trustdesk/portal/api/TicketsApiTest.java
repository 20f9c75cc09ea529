package dev.trustdesk.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.TicketDeeds;
import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
@TestPropertySource(properties = "trustdesk.help.requests-per-hour=1000")
class TicketsApiTest {

    private static final String ASKED = """
            {"category": "wallet", "subject": "Tokens not visible", "text": "I migrated and see nothing.", "language": "en"}
            """;
    private static final String PHRASE =
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DataSource database;

    @Autowired
    private TicketDeeds deeds;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aProgramAsksReadsAndWritesAgain() throws Exception {
        var made = post("/api/v1/tickets", ASKED, null);
        assertThat(made.statusCode()).isEqualTo(201);
        var answer = json.readTree(made.body());
        var token = answer.get("token").asString();
        assertThat(answer.get("page").asString()).isEqualTo("https://desk.example/help/t/" + token);
        assertThat(answer.at("/ticket/state").asString()).isEqualTo("open");
        assertThat(answer.at("/ticket/replyBy").asString()).isEqualTo("2026-11-24T12:00:00Z");

        var written = send(request("/api/v1/ticket/messages")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{\"text\": \"It is wallet number two.\"}")));
        assertThat(written.statusCode()).isEqualTo(201);

        var ticket = read(token);
        assertThat(ticket.get("messages")
                        .valueStream()
                        .map(message -> message.get("from").asString()))
                .containsExactly("requester", "desk", "requester");
        assertThat(ticket.at("/messages/2/text").asString()).isEqualTo("It is wallet number two.");
    }

    @Test
    void theSameKeyAndWordsFindTheTicketThatTheyMade() throws Exception {
        var key = key();
        var first = json.readTree(post("/api/v1/tickets", ASKED, key).body());
        var again = json.readTree(post("/api/v1/tickets", ASKED, key).body());
        var other = json.readTree(post("/api/v1/tickets", ASKED, key()).body());

        assertThat(again.at("/ticket/number")).isEqualTo(first.at("/ticket/number"));
        assertThat(again.get("token")).isEqualTo(first.get("token"));
        assertThat(other.at("/ticket/number")).isNotEqualTo(first.at("/ticket/number"));
        assertThat(post("/api/v1/tickets", ASKED, "1").body()).contains("Idempotency-Key", "43 characters");
    }

    @Test
    void aSecretIsRefusedAndNowhereKept() throws Exception {
        var before = tickets();
        var refused = post("/api/v1/tickets", ASKED.replace("I migrated and see nothing.", PHRASE), null);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(refused.body()).get("code").asString()).isEqualTo("secret");
        assertThat(refused.body()).doesNotContain("abandon");
        assertThat(tickets()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"category": "wallet", "subject": "s", "text": "t", "mood": 1} | 400 | unknown-field | mood
            {"category": "wallet", "subject": "s", "text": "t"} {}         | 400 | not-json      | JSON
            {"category": "wallet", "category": "other", "text": "t"}       | 400 | not-json      | JSON
            {"category": "wallet", "subject": ["s"], "text": "t"}          | 400 | not-json      | JSON
            null                                                           | 400 | not-json      | JSON
            {"category": "wallet",                                         | 400 | not-json      | JSON
            {"category": "moon", "subject": "s", "text": "t"}              | 422 | invalid       | wallet, exchange
            {"category": "wallet", "subject": "s", "text": "t", "wallet": "x"} | 422 | invalid   | Choose one of
            {"category": "wallet", "subject": " ", "text": ""}             | 422 | invalid       | Write your question
            """)
    void whatIsWrongIsSaidAndNothingKept(String body, int status, String code, String said) throws Exception {
        var before = tickets();
        var refused = post("/api/v1/tickets", body, null);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(json.readTree(refused.body()).get("code").asString()).isEqualTo(code);
        assertThat(refused.body()).contains(said);
        assertThat(tickets()).isEqualTo(before);
    }

    @Test
    void damagedForeignAndHugeBodiesAreRefused() throws Exception {
        var korean = ASKED.replace("Tokens", "토큰").getBytes(Charset.forName("EUC-KR"));
        assertThat(send(request("/api/v1/tickets").POST(BodyPublishers.ofByteArray(korean)))
                        .body())
                .contains("bad-encoding");
        var huge = ASKED.replace("nothing", "x".repeat(500_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(send(request("/api/v1/tickets").POST(BodyPublishers.ofByteArray(huge)))
                        .statusCode())
                .isEqualTo(413);
        var form = HttpRequest.newBuilder(address("/api/v1/tickets"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(ASKED));
        assertThat(send(form).statusCode()).isEqualTo(415);
    }

    @Test
    void withoutTheTokenNothingIsRead() throws Exception {
        assertThat(send(request("/api/v1/ticket").GET()).statusCode()).isEqualTo(401);
        assertThat(send(request("/api/v1/ticket")
                                .header("Authorization", "Bearer " + key())
                                .GET())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(request("/api/v1/ticket/messages")
                                .header("Authorization", "Basic x")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoeverHeldTheTokenOfADeletedTicketIsToldSoAndNobodyElse() throws Exception {
        var token = token(post("/api/v1/tickets", ASKED, null));
        deeds.delete(token);

        for (var answer : new HttpResponse<?>[] {
            send(request("/api/v1/ticket")
                    .header("Authorization", "Bearer " + token)
                    .GET()),
            send(request("/api/v1/ticket/messages")
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofString("{\"text\": \"Too late\"}")))
        }) {
            assertThat(answer.statusCode()).isEqualTo(410);
            var problem = json.readTree(answer.body().toString());
            assertThat(problem.get("code").asString()).isEqualTo("deleted");
            assertThat(problem.get("detail").asString()).contains("2026-11-22T12:00:00Z");
            assertThat(answer.body().toString()).doesNotContain("Tokens not visible");
        }
    }

    @Test
    void whoeverShowsTheTokenOfAnOpenTicketThatAsksTheSameIsPointedToItAndMaySendAnyway() throws Exception {
        var first = json.readTree(post("/api/v1/tickets", ASKED, null).body());
        var token = first.get("token").asString();
        var before = tickets();
        var key = key();
        var again = with(ASKED, "\"ownTickets\": [\"" + token + "\"]");

        var told = post("/api/v1/tickets", again, key);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json.readTree(told.body());
        assertThat(problem.get("code").asString()).isEqualTo("asked-already");
        assertThat(problem.at("/ticket/number")).isEqualTo(first.at("/ticket/number"));
        assertThat(problem.at("/ticket/page").asString()).isEqualTo("https://desk.example/help/t/" + token);
        assertThat(tickets()).isEqualTo(before);

        var made = post("/api/v1/tickets", with(again, "\"sendAnyway\": true"), key);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(tickets()).isEqualTo(before + 1);
        var repeated = post("/api/v1/tickets", again, key);
        assertThat(repeated.statusCode()).as("the same key finds its ticket").isEqualTo(201);
        assertThat(token(repeated)).isEqualTo(token(made));
    }

    @Test
    void withoutAnOwnTokenNobodyLearnsWhatAnAddressHasAsked() throws Exception {
        var mine = with(ASKED, "\"contactMail\": \"asker@example.org\"");
        post("/api/v1/tickets", mine, null);

        var stranger = with(mine, "\"ownTickets\": [\"" + key() + "\", null, \"x\"]");
        assertThat(post("/api/v1/tickets", stranger, null).statusCode()).isEqualTo(201);
        assertThat(post("/api/v1/tickets", mine, null).statusCode()).isEqualTo(201);
    }

    @Test
    void theFormAndTheApiHaveOneLimit() throws Exception {
        new JdbcTemplate(database).update("delete from identity.shared_limit");
        post("/api/v1/tickets", ASKED, null);
        send(HttpRequest.newBuilder(address("/help"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("formKey=" + key() + "&category=wallet&subject=s&text=t")));
        assertThat(new JdbcTemplate(database)
                        .queryForObject("select count(*) from identity.shared_limit", Integer.class))
                .as("one network, one counter")
                .isEqualTo(1);
    }

    private static String with(String body, String field) {
        return body.strip().replaceFirst("}$", ", " + java.util.regex.Matcher.quoteReplacement(field) + "}");
    }

    private String token(HttpResponse<String> answer) {
        return json.readTree(answer.body()).get("token").asString();
    }

    @Test
    void aSentenceIsInTheReadersLanguageAndUnknownAddressesAnswerInJsonToo() throws Exception {
        var korean = send(request("/api/v1/nothing")
                .header("Accept-Language", "ko-KR,ko;q=0.9,en;q=0.5")
                .GET());
        assertThat(korean.statusCode()).isEqualTo(404);
        assertThat(korean.body()).contains("이 주소에는 아무것도 없습니다");
        assertThat(korean.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(korean.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(send(request("/api/v1/tickets").DELETE()).body()).contains("status", "no-such-address");
    }

    private JsonNode read(String token) throws Exception {
        var answer = send(request("/api/v1/ticket")
                .header("Authorization", "Bearer " + token)
                .GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String body, String key) throws Exception {
        var request = request(path).POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Content-Type", "application/json");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private int tickets() {
        return new JdbcTemplate(database).queryForObject("select count(*) from support.ticket", Integer.class);
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
