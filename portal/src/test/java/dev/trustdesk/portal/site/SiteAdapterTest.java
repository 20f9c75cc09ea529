package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.coyote.Adapter;
import org.apache.coyote.OutputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiteAdapterTest {

    private static final Snapshot SNAPSHOT = SiteSamples.snapshot();

    private final Container container = new Container();

    @Test
    void aKnownPageIsAnsweredWithTagAndCompression() throws Exception {
        var exchange = get("/faq/ratio").with("Accept-Encoding", "gzip, br").send();
        var page = SNAPSHOT.pages().get("/faq/ratio");
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.body()).isEqualTo(page.body(true));
        assertThat(exchange.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(exchange.header("ETag")).isEqualTo(page.tag(true));
        assertThat(exchange.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(exchange.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(exchange.header("Set-Cookie")).isNull();
        assertThat(exchange.response.getContentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(container.reached).isFalse();
    }

    @Test
    void aReaderWhoTakesNoGzipIsSentNone() throws Exception {
        var exchange = get("/faq/ratio").with("Accept-Encoding", "gzip;q=0").send();
        assertThat(exchange.body()).isEqualTo(SNAPSHOT.pages().get("/faq/ratio").body(false));
        assertThat(exchange.header("Content-Encoding")).isNull();
    }

    @Test
    void aReaderWhoHasThePageIsSentNothingAgain() throws Exception {
        var tag = SNAPSHOT.pages().get("/ko/exchanges").tag(false);
        var exchange = get("/ko/exchanges").with("If-None-Match", tag).send();
        assertThat(exchange.status()).isEqualTo(304);
        assertThat(exchange.body()).isEmpty();
        assertThat(exchange.header("ETag")).isEqualTo(tag);
    }

    @Test
    void theTagOfTheOtherFormIsNotThisForm() throws Exception {
        var tag = SNAPSHOT.pages().get("/exchanges").tag(true);
        assertThat(get("/exchanges").with("If-None-Match", tag).send().status()).isEqualTo(200);
    }

    @Test
    void headHasTheLengthButNoBody() throws Exception {
        var exchange = new Exchange("HEAD", "/faq", null).send();
        assertThat(exchange.response.getContentLength())
                .isEqualTo(SNAPSHOT.pages().get("/faq").body(false).length);
        assertThat(exchange.body()).isEmpty();
    }

    @Test
    void anAssetIsKeptForEverUnderItsFingerprintOnly() throws Exception {
        var file = SiteSamples.FILES.url("site.css");
        var version = file.substring(file.indexOf('?') + 1);
        assertThat(get("/assets/site.css", version).send().header("Cache-Control"))
                .contains("immutable");
        assertThat(get("/assets/site.css", "v=other").send().header("Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(get("/assets/site.css").send().header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aSlashTooManyAndAnOldAddressLeadToThePage() throws Exception {
        assertRedirect(get("/faq/"), 308, "/faq");
        assertRedirect(get("/ko/"), 308, "/ko");
        assertRedirect(get("/help/", "x=1"), 308, "/help?x=1");
        assertRedirect(get("/faq/old-ratio"), 301, "/faq/ratio");
        assertRedirect(get("/ko/faq/old-ratio"), 301, "/ko/faq/ratio");
        assertThat(get("//evil.example/").send().status()).isEqualTo(404);
    }

    @Test
    void anUnknownPathIsAnsweredInTheReadersLanguage() throws Exception {
        for (var exchange : List.of(
                get("/nothing").with("Accept-Language", "ko-KR,ko;q=0.9"),
                get("/ko/nothing"),
                get("/ko/faq;jsessionid=1"))) {
            assertThat(exchange.send().status()).isEqualTo(404);
            assertThat(exchange.text()).contains("없는 페이지입니다");
        }
        assertThat(get("/korea").send().text()).contains("There is no such page");
    }

    @Test
    void onlyFormsTakePosts() throws Exception {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
            var exchange = new Exchange(method, "/faq", null).send();
            assertThat(exchange.status()).isEqualTo(405);
            assertThat(exchange.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
        assertThat(new Exchange("PUT", "/help", null).send().header("Allow")).contains("POST");
        var options = new Exchange("OPTIONS", "/ko/help", null).send();
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).contains("POST");
        assertThat(container.reached).isFalse();
    }

    @Test
    void whatIsComputedGoesOnWithTheSitesHeaders() throws Exception {
        for (var exchange : List.of(
                get("/faq", "q=gas"),
                get("/ko/faq", "utm=1&q=%EA%B0%80"),
                get("/help"),
                get("/ko/help/t/token"),
                new Exchange("POST", "/help", null))) {
            assertThat(goesOn(exchange)).as("%s", exchange.request).isTrue();
            assertThat(exchange.header("Content-Security-Policy")).isNotNull();
        }
        assertThat(get("/faq", "utm=1").send().status()).isEqualTo(200);
    }

    @Test
    void whatIsNotTheSitesGoesOnUntouched() throws Exception {
        for (var exchange : List.of(
                get("/portal/faq"),
                get("/portal"),
                new Exchange("POST", "/portal/sign-in", null),
                get("/actuator/health"),
                new Exchange("CONNECT", "desk.example:443", null))) {
            assertThat(goesOn(exchange)).as("%s", exchange.request).isTrue();
            assertThat(exchange.header("Content-Security-Policy")).isNull();
        }
        assertThat(get("/portals").send().status()).isEqualTo(404);
    }

    @Test
    void aRequestThatTomcatRefusedStaysRefused() throws Exception {
        var exchange = get("/faq");
        exchange.response.setStatus(400);
        exchange.response.setError();
        assertThat(goesOn(exchange)).isTrue();
        assertThat(exchange.status()).isEqualTo(400);
    }

    @Test
    void beforeTheFirstPagesAreDrawnReadersAreAskedToComeAgain() throws Exception {
        var exchange = get("/").send(() -> null);
        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Retry-After")).isEqualTo("1");
    }

    private void assertRedirect(Exchange exchange, int status, String target) throws Exception {
        exchange.send();
        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.header("Location")).isEqualTo(target);
    }

    private boolean goesOn(Exchange exchange) throws Exception {
        container.reached = false;
        exchange.send();
        return container.reached;
    }

    private Exchange get(String path) {
        return get(path, null);
    }

    private Exchange get(String path, @Nullable String query) {
        return new Exchange("GET", path, query);
    }

    /** One request as Tomcat's protocol hands it over, and what is answered. */
    private final class Exchange implements OutputBuffer {

        private final Request request = new Request();
        private final Response response = new Response();
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

        Exchange(String method, String path, @Nullable String query) {
            request.setMethod(method);
            request.requestURI().setString(path);
            if (query != null) {
                request.queryString().setString(query);
            }
            response.setOutputBuffer(this);
        }

        Exchange with(String name, String value) {
            request.getMimeHeaders().addValue(name).setString(value);
            return this;
        }

        Exchange send() throws Exception {
            return send(() -> SNAPSHOT);
        }

        Exchange send(Supplier<@Nullable Snapshot> pages) throws Exception {
            new SiteAdapter(container, pages, new SiteHeaders(SiteSamples.SETTINGS)).service(request, response);
            return this;
        }

        int status() {
            return response.getStatus();
        }

        @Nullable
        String header(String name) {
            return response.getMimeHeaders().getHeader(name);
        }

        byte[] body() {
            return sent.toByteArray();
        }

        String text() {
            return sent.toString(StandardCharsets.UTF_8);
        }

        @Override
        public int doWrite(ByteBuffer chunk) {
            var bytes = new byte[chunk.remaining()];
            chunk.get(bytes);
            sent.writeBytes(bytes);
            return bytes.length;
        }

        @Override
        public long getBytesWritten() {
            return sent.size();
        }
    }

    /** Notes that a request came as far as the servlet container. */
    private static final class Container implements Adapter {

        private boolean reached;

        @Override
        public void service(Request request, Response response) {
            reached = true;
        }

        @Override
        public boolean prepare(Request request, Response response) {
            return true;
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent event) {
            return true;
        }

        @Override
        public void log(Request request, Response response, long time) {}

        @Override
        public void checkRecycled(Request request, Response response) {}

        @Override
        public String getDomain() {
            return "test";
        }
    }
}
