package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.SwitchableDataSource;
import dev.trustdesk.portal.testing.UseCase;
import dev.trustdesk.portal.testing.WebTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole site over real HTTP, with the real starter pack. */
@WebTest
class SiteServingTest {

    private static final int MOST_ON_THE_WIRE = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: (\\d+)");
    private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([\\w-]{43})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private LivePages live;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private SwitchableDataSource database;

    /** Of the body that is announced by the headers read last. */
    private long length;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void readThePack() throws Exception {
        pack.importNow();
        live.refresh(true);
    }

    @Test
    void everyPageIsSmallProtectedAndSetsNoCookie() throws Exception {
        var pages = Objects.requireNonNull(live.snapshot()).pages();
        assertThat(pages).hasSizeGreaterThan(150).containsKeys("/", "/ko", "/faq/ratio", "/ko/exchanges/bithumb");
        var stylesheet = pages.get("/assets/site.css").body(true).length;
        for (var path : pages.keySet()) {
            var answer = get(path, "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertProtected(answer, path);
            if (pages.get(path).contentType().equals(Page.HTML)) {
                assertThat(answer.body().length + stylesheet).as(path).isLessThanOrEqualTo(MOST_ON_THE_WIRE);
            }
            var again = get(path, "Accept-Encoding", "gzip", "If-None-Match", header(answer, "etag"));
            assertThat(again.statusCode()).as(path).isEqualTo(304);
        }
    }

    @Test
    void computedPagesAreProtectedToo() throws Exception {
        for (var path : new String[] {
            "/faq?q=gas",
            "/ko/faq?q=%EC%A7%80%EA%B0%91",
            "/help",
            "/help/t/unknown",
            "/nothing",
            "/ko/help/suggest?q=gas"
        }) {
            assertProtected(get(path), path);
        }
        assertThat(header(get("/help"), "cache-control")).isEqualTo("no-store");
        assertThat(get("/help/t/unknown").statusCode()).isEqualTo(404);
        assertThat(header(get("/help/t/unknown"), "x-robots-tag")).isEqualTo("noindex");
    }

    @Test
    void oneConnectionServesPagesRefusalsAndComputedPagesInTurn() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var from = socket.getInputStream();
            for (var turn = 0; turn < 2; turn++) {
                assertThat(raw(socket, "GET", "/faq", ""))
                        .startsWith("HTTP/1.1 200")
                        .contains("text/html");
                from.skipNBytes(length);
                assertThat(raw(socket, "HEAD", "/faq", "")).startsWith("HTTP/1.1 200");
                assertThat(length).isPositive();
                assertThat(raw(socket, "POST", "/faq", "swallowed")).startsWith("HTTP/1.1 405");
                assertThat(length).isZero();
                assertThat(raw(socket, "GET", "/faq/", "")).startsWith("HTTP/1.1 308");
                assertThat(length).isZero();
                assertThat(raw(socket, "GET", "/help", "")).startsWith("HTTP/1.1 200");
                from.skipNBytes(length);
                assertThat(raw(socket, "GET", "/nothing", "")).startsWith("HTTP/1.1 404");
                from.skipNBytes(length);
            }
        }
    }

    @Test
    void aMalformedRequestIsRefused() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET /faq HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(headers(socket)).startsWith("HTTP/1.1 400").doesNotContain("Content-Security-Policy");
        }
    }

    @Test
    @UseCase("UC-01")
    void twoKoreanLettersFindAnswersAndASecretIsNotLookedFor() throws Exception {
        assertThat(text(get("/ko/faq?q=%EC%A7%80%EA%B0%91"))).contains("<ol class=\"entries results\">");
        var secret = get("/ko/faq?q=" + encoded("abandon ".repeat(11) + "about"));
        assertThat(secret.statusCode()).isEqualTo(303);
        assertThat(text(secret)).isEmpty();
        assertThat(header(secret, "location")).isEqualTo("/ko/faq?q=&refused");
        assertThat(text(get("/ko/faq?q=&refused"))).contains("검색하지 않았고").doesNotContain("entries results");
    }

    @Test
    void whatIsPublishedAppearsByItself() throws Exception {
        database.freshDatabase();
        live.refresh(true);
        assertThat(get("/faq/ratio").statusCode()).isEqualTo(404);
        pack.importNow();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("/faq/ratio").statusCode()).isEqualTo(200));
    }

    @Test
    void anUnchangedPageKeepsItsTagWhenThePagesAreDrawnAgain() throws Exception {
        var before = header(get("/faq/ratio"), "etag");
        var drawn = live.snapshot();
        clock.advance(Duration.ofMinutes(1));
        live.refresh(true);
        assertThat(live.snapshot()).isNotSameAs(drawn);
        assertThat(header(get("/faq/ratio"), "etag")).isEqualTo(before);
    }

    @Test
    void nothingIsDrawnAgainWithinAMinuteInWhichNothingChanged() {
        live.refresh(true);
        var before = live.snapshot();
        live.refresh(true);
        assertThat(live.snapshot()).isSameAs(before);
    }

    @Test
    @UseCase("UC-04")
    void theSameFormSentTwiceLeadsToTheSamePrivatePage() throws Exception {
        var key = formKey("/ko/help");
        var fields = Map.of(
                "formKey", key, "category", "wallet", "subject", "지갑", "text", "토큰이 보이지 않습니다.", "language", "ko");
        var first = post("/ko/help", fields);
        var second = post("/ko/help", fields);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(header(first, "location")).matches("/ko/help/t/[\\w-]{43}").isEqualTo(header(second, "location"));
        var page = get(header(first, "location"));
        assertProtected(page, "private page");
        assertThat(header(page, "cache-control")).isEqualTo("no-store");
        assertThat(text(page)).contains("토큰이 보이지 않습니다.", "2026-11-24 21:00 KST (12:00 UTC)", "noindex");
    }

    @Test
    @UseCase("UC-04")
    void whatIsWrongIsSaidOnTheSamePageAndTheTextIsKept() throws Exception {
        var key = formKey("/help");
        var empty = post("/help", Map.of("formKey", key, "text", "<b>kept</b>"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(text(empty))
                .contains("<title>Please check:", "href=\"#category\"", "href=\"#subject\"", "&lt;b&gt;kept&lt;/b&gt;");
        var long_ =
                post("/help", Map.of("formKey", key, "category", "other", "subject", "s", "text", "가".repeat(20_001)));
        assertThat(long_.statusCode()).isEqualTo(422);
        assertThat(text(long_)).contains("20,000", "가".repeat(20_001));
        var damaged = send(
                "/help", "category=other&subject=s&text=good%FF", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(damaged.statusCode()).isEqualTo(422);
        assertThat(text(damaged)).contains("arrived damaged", "good\ufffd");
        assertThat(send("/help", "{}", "Content-Type", "application/json").statusCode())
                .isEqualTo(415);
    }

    @Test
    @UseCase("UC-05")
    void aSecretIsRefusedAndNotShownAgainWhicheverFieldItIsIn() throws Exception {
        var phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        for (var field : new String[] {"subject", "text", "exchange", "contactMail"}) {
            var fields = new java.util.HashMap<>(
                    Map.of("formKey", formKey("/help"), "category", "wallet", "subject", "s", "text", "t"));
            fields.put(field, phrase);
            var answer = post("/help", fields);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(text(answer)).contains("We have not stored it").doesNotContain("sausage");
        }
    }

    @Test
    void aFormOnSomebodyElsesPageSendsNothing() throws Exception {
        var key = formKey("/help");
        var body = form(Map.of("formKey", key, "category", "other", "subject", "s", "text", "t"));
        for (var foreign : new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}}) {
            var answer =
                    send("/help", body, "Content-Type", "application/x-www-form-urlencoded", foreign[0], foreign[1]);
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void readersGoOnReadingWhileTheDatabaseIsAway() throws Exception {
        var key = formKey("/help");
        assertThat(text(get("/faq?q=gas"))).contains("entries results");
        try {
            database.close();
            live.refresh(true);
            assertThat(get("/ko/faq/ratio").statusCode()).isEqualTo(200);
            assertThat(get("/help").statusCode()).isEqualTo(200);
            assertThat(text(get("/faq?q=gas"))).contains("entries results");
            var refused =
                    post("/help", Map.of("formKey", key, "category", "other", "subject", "s", "text", "kept text"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(text(refused)).contains("kept text");
        } finally {
            database.freshDatabase();
        }
    }

    /** Sends one request on an open connection; returns the answer's headers and leaves its body to be read. */
    private String raw(Socket socket, String method, String path, String body) throws IOException {
        var request = "%s %s HTTP/1.1\r\nHost: desk.example\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, body.length(), body);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return headers(socket);
    }

    private String headers(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var from = socket.getInputStream();
        while (answer.indexOf("\r\n\r\n") < 0) {
            var next = from.read();
            assertThat(next).as("end of the connection").isNotNegative();
            answer.append((char) next);
        }
        var found = LENGTH.matcher(answer);
        length = found.find() ? Long.parseLong(found.group(1)) : 0;
        return answer.toString();
    }

    private static void assertProtected(HttpResponse<byte[]> answer, String path) {
        assertThat(answer.headers().firstValue("set-cookie")).as(path).isEmpty();
        assertThat(header(answer, "content-security-policy")).as(path).isEqualTo(SiteHeaders.CONTENT_SECURITY_POLICY);
        assertThat(answer.headers().allValues("content-security-policy")).hasSize(1);
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "referrer-policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(header(answer, "x-frame-options")).isEqualTo("DENY");
        assertThat(header(answer, "permissions-policy")).contains("camera=()");
        assertThat(header(answer, "strict-transport-security")).contains("max-age=");
        assertThat(header(answer, "content-type")).matches("image/(png|x-icon)|.*charset=(?i)utf-8");
    }

    private String formKey(String path) throws Exception {
        var found = KEY.matcher(text(get(path)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path, Map<String, String> fields) throws Exception {
        return send(path, form(fields), "Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<byte[]> send(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
