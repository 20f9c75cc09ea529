package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever comes in where requesters write: a clear sentence in their language, nothing half done, nothing they typed lost. */
@WebTest
class BadInputTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([\\w-]{43})\"");
    private static final String HEX = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";

    @LocalServerPort
    private int port;

    @Autowired
    private LivePages live;

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private DataSource database;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void readThePack() throws Exception {
        pack.importNow();
        live.refresh(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/ko/help"})
    void aTextThatIsTooLongIsGivenBack(String path) throws Exception {
        var answer = write(path, "가나다 ".repeat(6_000));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("가나다 가나다").contains(korean(path) ? "20,000자" : "20,000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/ko/help"})
    void aBodyOfSillySizeIsNotEvenRead(String path) throws Exception {
        for (var place : new String[] {path, ticket(path)}) {
            var before = rows();
            var answer = send(place, FORM, "text=".getBytes(StandardCharsets.UTF_8), new byte[450_000]);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains(korean(path) ? "lang=\"ko\"" : "lang=\"en\"");
            assertThat(rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/ko/help"})
    void bytesThatAreNoTextAreSaidToBeDamagedAndTheRestIsGivenBack(String path) throws Exception {
        var korean = "지갑이 열리지 않습니다".getBytes(Charset.forName("EUC-KR"));
        for (var place : new String[] {path, ticket(path)}) {
            var before = rows();
            var answer = send(
                    place, FORM, "category=other&subject=kept&text=kept+too+".getBytes(StandardCharsets.UTF_8), korean);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("kept too", korean(path) ? "깨" : "damaged");
            assertThat(rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/ko/help"})
    void aBinaryFileInsteadOfAFormIsRefused(String path) throws Exception {
        for (var place : new String[] {path, ticket(path)}) {
            var before = rows();
            var answer = send(place, "application/octet-stream", new byte[] {0, 1, 2, (byte) 0xff}, new byte[100]);
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains(korean(path) ? "lang=\"ko\"" : "lang=\"en\"");
            assertThat(rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/ko/help"})
    void charactersThatCannotBeShownAreNamedAndTheTextIsGivenBack(String path) throws Exception {
        for (var place : new String[] {path, ticket(path)}) {
            var before = rows();
            var answer = write(place, "my text \u0000 with a zero \u0007");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("my text", korean(path) ? "표시할 수 없는 문자" : "cannot be shown");
            assertThat(rows()).isEqualTo(before);
        }
    }

    @Test
    void charactersThatTurnOrHideTheTextAreTakenOut() throws Exception {
        var private_ = ticket("/help");
        var answer = write(private_, "to\u200bken\u202egnp.exe\u2066 end");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(get(private_).body()).contains("tokengnp.exe end").doesNotContain("\u202e", "\u200b", "\u2066");
    }

    @Test
    void koreanInPiecesIsPutTogether() throws Exception {
        var typed = "토큰이 보이지 않습니다";
        var private_ = ticket("/ko/help");
        assertThat(write(private_, Normalizer.normalize(typed, Normalizer.Form.NFD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(private_).body()).contains(typed);
        var search = "/ko/faq?q=" + encoded(Normalizer.normalize("지갑", Normalizer.Form.NFD));
        assertThat(get(search).body()).contains("<ol class=\"entries results\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/ko/help"})
    void nothingButInvisibleCharactersIsNothing(String path) throws Exception {
        var answer = write(path, "\u200b\u200b\ufeff \u3000");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#text\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/ko/help"})
    void digitsThatMayBeAKeyAreAskedAboutAndTakenWhenTheyAreSaidToBeATransaction(String path) throws Exception {
        for (var place : new String[] {path, ticket(path)}) {
            var before = rows();
            var asked = write(place, "It was " + HEX);
            assertThat(asked.statusCode()).isEqualTo(422);
            assertThat(asked.body())
                    .contains(HEX, "name=\"saysTransaction\"", korean(path) ? "트랜잭션 ID입니다" : "not a private key")
                    .doesNotContainPattern("id=\"doubt\"[^>]* hidden");
            assertThat(rows()).isEqualTo(before);
            assertThat(write(place, "It was " + HEX, "saysTransaction", "yes").statusCode())
                    .isEqualTo(303);
        }
        var phrase = "abandon ".repeat(11) + "about";
        assertThat(write(path, phrase, "saysTransaction", "yes").statusCode()).isEqualTo(422);
    }

    /** What a request for help would have changed. */
    private String rows() {
        var sql = new JdbcTemplate(database);
        return sql.queryForObject(
                "select (select count(*) from support.ticket) || ' ' || (select count(*) from support.message)",
                String.class);
    }

    private static boolean korean(String path) {
        return path.startsWith("/ko");
    }

    /** The address of a new private page. */
    private String ticket(String path) throws Exception {
        var answer = write(path, "Hello, a question.");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private HttpResponse<String> write(String path, String text, String... more) throws Exception {
        var found = KEY.matcher(get(path).body());
        assertThat(found.find()).isTrue();
        var fields = new java.util.LinkedHashMap<>(
                Map.of("formKey", found.group(1), "category", "other", "subject", "Subject", "text", text));
        if (more.length > 0) {
            fields.put(more[0], more[1]);
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(java.util.stream.Collectors.joining("&"));
        return send(path, FORM, body.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private HttpResponse<String> send(String path, String type, byte[] body, byte[] tail) throws Exception {
        var whole = new ByteArrayOutputStream();
        whole.write(body);
        whole.write(tail);
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
