package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.reporting.MissedSearches;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of an answer, said over real HTTP. */
@WebTest
class DeflectionPagesTest {

    private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([\\w-]{43})\"");

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([\\w.-]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private LivePages live;

    @Autowired
    private MissedSearches searches;

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private JdbcClient database;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void thePack() throws Exception {
        pack.importNow();
        live.refresh(true);
        database.sql("delete from reporting.answer_day").update();
        database.sql("delete from reporting.form_day").update();
    }

    @Test
    void aFormTellsWhatWasSuggestedWhatSolvedItAndWhatWasSentAllTheSame() throws Exception {
        var key = formKey();
        assertThat(post("/help/suggested", "formKey=" + key + "&answers=ratio+deadline", "same-origin"))
                .isEqualTo(204);
        assertThat(post("/help/solved", "formKey=" + key + "&answer=ratio", "same-origin"))
                .isEqualTo(204);
        assertThat(counts()).isEqualTo("1 1 0");
        assertThat(post("/help/solved", "formKey=" + key + "&answer=ratio&back=yes", "same-origin"))
                .isEqualTo(204);
        var sent = "formKey=" + key + "&category=wallet&language=en&subject=Ratio&text="
                + URLEncoder.encode("What is the ratio?", StandardCharsets.UTF_8);
        assertThat(post("/help", sent, "same-origin")).isEqualTo(303);
        assertThat(counts()).isEqualTo("1 0 1");
    }

    @Test
    void aSearchInVainIsCountedInMemoryAndFoundOrHalfWrittenWordsAreNot() throws Exception {
        database.sql("delete from reporting.search_miss").update();
        get("/faq?q=zzyzx+walrus");
        get("/faq?q=bithumb");
        get("/faq?q=");
        get("/faq?q=zzyzx%40example.org");
        get("/ko/help/suggest?q=zzyzx+half");
        get("/ko/help/suggest?written&q=zzyzx+whole");
        // As when the application stops: what was counted is written down.
        searches.destroy();
        assertThat(missed()).containsExactly("en search zzyzx walrus", "ko form zzyzx whole");
    }

    private java.util.List<String> missed() {
        return database.sql("select language || ' ' || place || ' ' || words from reporting.search_miss order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void aReaderVotesWithoutScriptAndWithoutACookieOnceForEachRevision() throws Exception {
        assertThat(get("/ko/faq/ratio").body()).contains("action=\"/ko/help/vote\"", "value=\"ratio\"", "아니요");
        var asked = send("/ko/help/vote", "answer=ratio&helped=no", "same-origin");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("set-cookie")).isEmpty();
        assertThat(votes("ko"))
                .as("nothing is counted by a page that is the same for everybody")
                .isZero();

        var form = "answer=ratio&helped=no&token=" + token(asked);
        var counted = send("/ko/help/vote", form, "same-origin");
        assertThat(counted.body()).contains("감사합니다", "href=\"/ko/help\"");
        assertThat(counted.headers().firstValue("set-cookie")).isEmpty();
        assertThat(send("/ko/help/vote", form, "same-origin").body()).contains("이미 알려 주신");
        var fresh = token(send("/ko/help/vote", "answer=ratio&helped=yes", "same-origin"));
        assertThat(send("/ko/help/vote", "answer=ratio&helped=yes&token=" + fresh, "same-origin")
                        .body())
                .as("nor by a new form")
                .contains("이미 알려 주신");
        assertThat(votes("ko")).isEqualTo(1);
    }

    @Test
    void aTokenOfSomebodyElseOrOfNobodyCountsNothing() throws Exception {
        var token = token(send("/help/vote", "answer=deadline&helped=yes", "same-origin"));
        for (var forged : new String[] {"x", token + "x", "", token.replace('.', '!'), "MSBlbiAw.AAAA"}) {
            assertThat(post("/help/vote", "answer=deadline&helped=yes&token=" + forged, "same-origin"))
                    .isEqualTo(422);
        }
        var elsewhere = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/help/vote"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Another browser")
                .POST(HttpRequest.BodyPublishers.ofString("answer=deadline&helped=yes&token=" + token))
                .build();
        assertThat(client.send(elsewhere, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(422);
        assertThat(votes("en")).isZero();
        assertThat(post("/help/vote", "answer=no-such&helped=yes", "same-origin"))
                .isEqualTo(404);
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void whatComesFromElsewhereOrMakesNoSenseIsNotCounted() throws Exception {
        post("/help/vote", "answer=gas&helped=yes", "cross-site");
        post("/help/vote", "answer=gas&helped=perhaps", "same-origin");
        post("/help/suggested", "formKey=" + formKey() + "&answers=gas", "cross-site");

        assertThat(counts()).isEqualTo("0 0 0");
        assertThat(votes("en")).isZero();
        assertThat(get("/help/vote").statusCode()).isEqualTo(404);
    }

    private String formKey() throws Exception {
        var found = KEY.matcher(get("/help").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String counts() {
        return database.sql(
                        "select concat_ws(' ', coalesce(sum(suggested), 0), coalesce(sum(solved), 0), coalesce(sum(sent), 0)) from reporting.form_day")
                .query(String.class)
                .single();
    }

    private int votes(String language) {
        return database.sql(
                        "select coalesce(sum(helped + not_helped), 0)::int from reporting.answer_day where language = ?")
                .param(language)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int post(String path, String form, String from) throws IOException, InterruptedException {
        return send(path, form, from).statusCode();
    }

    private HttpResponse<String> send(String path, String form, String from) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", from)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
