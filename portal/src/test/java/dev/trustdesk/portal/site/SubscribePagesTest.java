package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Subscribing, changing and ending over real HTTP, without script and without cookies; and the feeds. */
@WebTest
class SubscribePagesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKEN = "t".repeat(43);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private LivePages live;

    @Autowired
    private News news;

    @Autowired
    private PlatformTransactionManager manager;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void everythingIsPublished(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        for (var table : new String[] {"subscriptions.request", "subscriptions.subscriber", "identity.shared_limit"}) {
            database.sql("delete from " + table).update();
        }
        live.refresh(true);
    }

    @Test
    void theEmptyFormIsAPageLikeAnyOther() throws Exception {
        var page = get("/ko/subscribe");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("etag")).as("from memory").isPresent();
        assertThat(page.body())
                .contains("소식 받아 보기", "name=\"topic-incident\"", "name=\"exchange-bithumb\"", "/ko/feeds/facts.json")
                .doesNotContain("value=\"yes\" checked");
    }

    @Test
    void aLinkChoosesATopicOrOneExchange() throws Exception {
        assertThat(get("/subscribe?topic=exchange&subject=bithumb").body())
                .contains("name=\"exchange-bithumb\" value=\"yes\" checked", "<details class=\"more-choices\" open")
                .doesNotContain("name=\"topic-exchange\" value=\"yes\" checked");
        assertThat(get("/subscribe?topic=exchange&subject=no-such%22%3E%3Cscript%3E")
                        .body())
                .contains("name=\"topic-exchange\" value=\"yes\" checked")
                .doesNotContain("no-such");
        assertThat(get("/ko/subscribe?topic=post").body()).contains("name=\"topic-post\" value=\"yes\" checked");
        assertThat(get("/subscribe?topic=nothing").body()).doesNotContain("value=\"yes\" checked");
    }

    @Test
    void theAnswerIsTheSameForAnyAddressAndNothingIsSentToTheWrongOnes() throws Exception {
        var first = post("/subscribe", "topic-fact=yes&cadence=weekly&language=ko&mail=reader%40example.org");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("Look into your mail").doesNotContain("reader@example.org");
        assertThat(first.headers().firstValue("set-cookie")).isEmpty();
        assertThat(database.sql("select language || ' ' || cadence from subscriptions.request")
                        .query(String.class)
                        .single())
                .isEqualTo("ko weekly");
        subscriber();
        var known = post("/subscribe", "topic-fact=yes&mail=known%40example.org");
        assertThat(known.body()).isEqualTo(first.body());
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasChosenIsKept() throws Exception {
        var answer = post("/ko/subscribe", "topic-fact=yes&exchange-bithumb=yes&cadence=weekly&mail=reader");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "메일 주소 하나를 입력해",
                        "value=\"reader\"",
                        "name=\"topic-fact\" value=\"yes\" checked",
                        "name=\"exchange-bithumb\" value=\"yes\" checked",
                        "value=\"weekly\" checked");
        assertThat(post("/subscribe", "mail=reader%40example.org").body()).contains("Choose at least one topic");
        var secret = post("/subscribe", "topic-fact=yes&mail=" + "zoo+".repeat(11) + "wrong");
        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(secret.body()).doesNotContain("zoo zoo");
    }

    @Test
    void openingTheLinkOfAMailConfirmsNothingAndTheButtonDoes() throws Exception {
        database.sql("""
                with r as (insert into subscriptions.request (address, language, cadence, asked_at)
                    values ('reader@example.org', 'en', 'instant', '2026-11-22T12:00:00Z') returning id),
                  i as (insert into subscriptions.request_interest (request, topic) select id, 'incident' from r)
                insert into subscriptions.confirmation (token_hash, request, expires_at)
                select sha256(convert_to('subscription ' || ?, 'UTF8')), id, '2036-01-01T00:00:00Z' from r
                """).param(TOKEN).update();
        var path = "/subscribe/confirm/" + TOKEN;
        var page = get(path);
        assertThat(page.body()).contains("Confirm your subscription", "Security incidents", "method=\"post\"");
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        client.send(
                request(path)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(subscribers()).isZero();

        var done = post(path, "");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(subscribers()).isEqualTo(1);
        var own = get(done.headers().firstValue("location").orElseThrow());
        assertThat(own.body()).contains("You are subscribed.", "r…@example.org", "Your check word is");
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aMailProgramEndsASubscriptionWithOnePost() throws Exception {
        subscriber();
        var path = "/subscribe/end/" + TOKEN;
        assertThat(get(path).body()).contains("Yes, end it");
        assertThat(subscribers()).as("looking ends nothing").isEqualTo(1);
        var foreign = request(path)
                .header("Content-Type", FORM)
                .header("Origin", "https://mail.example")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        var done = client.send(foreign, HttpResponse.BodyHandlers.ofString());
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(subscribers()).isZero();
        assertThat(client.send(foreign, HttpResponse.BodyHandlers.ofString()).body())
                .as("again is no mistake")
                .isEqualTo(done.body());
        assertThat(get("/ko" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void aSubscriberChangesWhatIsSent() throws Exception {
        subscriber();
        var path = "/subscribe/mine/" + TOKEN;
        assertThat(get(path).body()).contains("name=\"topic-fact\" value=\"yes\" checked", "k…@example.org");
        var saved = post(path, "topic-post=yes&exchange-bithumb=yes&cadence=weekly&language=ko");
        assertThat(saved.headers().firstValue("location")).contains("/ko" + path + "?done=saved");
        assertThat(get("/ko" + path + "?done=saved").body())
                .contains(
                        "저장했습니다",
                        "name=\"topic-post\" value=\"yes\" checked",
                        "name=\"exchange-bithumb\" value=\"yes\" checked",
                        "value=\"weekly\" checked")
                .doesNotContain("name=\"topic-fact\" value=\"yes\" checked");
        assertThat(post(path, "cadence=weekly").statusCode()).isEqualTo(422);
    }

    @Test
    void eachItemOfNewsIsOneEntryOfItsFeedsInBothForms() throws Exception {
        new TransactionTemplate(manager)
                .executeWithoutResult(status -> news.tell(
                        NewsTopic.EXCHANGE,
                        "bithumb",
                        "/exchanges/bithumb",
                        new NewsText("Deposits <closed> & \"more\"", "입금 중단"),
                        new NewsText("Was open, is closed.", null)));
        live.refresh(true);
        var json = JsonMapper.builder().build();
        for (var name : new String[] {"exchanges", "exchanges/bithumb"}) {
            var answer = get("/feeds/" + name + ".json");
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .startsWith("application/feed+json");
            var feed = json.readTree(answer.body());
            assertThat(feed.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.at("/items/0/title").asString()).isEqualTo("Deposits <closed> & \"more\"");
            assertThat(feed.at("/items/0/content_text").asString()).isEqualTo("Was open, is closed.");
            assertThat(get("/ko/feeds/" + name + ".atom").body()).contains("입금 중단", "Was open, is closed.");
        }
        assertThat(get("/feeds/exchanges/upbit.json").body()).doesNotContain("Deposits <closed>");
        assertThat(get("/exchanges/bithumb").body())
                .contains("type=\"application/feed+json\"", "href=\"/feeds/exchanges/bithumb.json\"");
        for (var name : new String[] {"updates", "incidents", "facts", "answers", "fakes"}) {
            assertThat(get("/feeds/" + name + ".json").statusCode()).isEqualTo(200);
            assertThat(get("/ko/feeds/" + name + ".atom").statusCode()).isEqualTo(200);
        }
    }

    private void subscriber() {
        database.sql("""
                with s as (insert into subscriptions.subscriber (address, language, cadence, token, check_word, since, cadence_since)
                    values ('known@example.org', 'en', 'instant', ?, 'quiet otter', now(), now()) returning id)
                insert into subscriptions.interest (subscriber, topic) select id, 'fact' from s
                """).param(TOKEN).update();
    }

    private int subscribers() {
        return database.sql("select count(*) from subscriptions.subscriber")
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
