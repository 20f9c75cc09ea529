package dev.trustdesk.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts to a real server, and the addresses that are never posted to. */
class WebPosterTest {

    private final TestWebServer server = new TestWebServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void whatIsNotAnybodysIsNotPostedTo(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "162.159.128.233",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void whatIsOnThePublicInternetIsPostedTo(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void aPostArrivesAsItWasWritten() {
        var post = new WebPost(server.url("/hook?key=1"), Map.of("Trustdesk-Event", "news"), "{\"text\":\"소식\"}");
        assertThat(server.poster().post(post)).isEqualTo(new WebAnswer.Answered(204, Duration.ZERO));
        assertThat(server.posts())
                .containsExactly(new TestWebServer.Post("/hook?key=1", null, "news", null, "{\"text\":\"소식\"}"));
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        server.answers(TestWebServer.status(302, "Location", "https://hooks.example/elsewhere"));
        assertThat(server.poster().post(post("/hook"))).isEqualTo(new WebAnswer.Answered(302, Duration.ZERO));
        assertThat(server.posts()).hasSize(1);
        assertThat(new WebChannel(server.poster()).send(post("/hook")))
                .isEqualTo(new SendResult.Refused(new DeliveryProblem(DeliveryProblem.Cause.REDIRECTED, "HTTP 302")));
    }

    @Test
    void whoAsksUsToWaitIsHeard() {
        server.answers(TestWebServer.status(429, "Retry-After", "7.25"));
        assertThat(new WebChannel(server.poster()).send(post("/hook")))
                .isEqualTo(new SendResult.Later(
                        new DeliveryProblem(DeliveryProblem.Cause.NOT_NOW, "HTTP 429"), Duration.ofSeconds(8)));
        server.answers(TestWebServer.status(429, "Retry-After", "999999999"));
        assertThat(server.poster().post(post("/hook")))
                .as("but not for ever")
                .isEqualTo(new WebAnswer.Answered(429, Duration.ofHours(1)));
    }

    @Test
    void whoNeverAnswersIsLeft() throws InterruptedException {
        var end = new CountDownLatch(1);
        server.answers(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(server.poster(Duration.ofMillis(300)).post(post("/hook")))
                .isEqualTo(new WebAnswer.NoAnswer("no answer in time"));
        end.countDown();
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        server.answers(TestWebServer.status(200, "X-Long", "x".repeat(70_000)));
        assertThat(server.poster().post(post("/hook"))).isInstanceOf(WebAnswer.NoAnswer.class);
    }

    @Test
    void aNameThatAlsoLeadsInsideIsNotPostedTo() throws UnknownHostException {
        var poster = new WebPoster(
                host -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("127.0.0.1")},
                PublicAddresses::isPublic,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5));
        assertThat(poster.post(post("/hook"))).isEqualTo(new WebAnswer.Forbidden());
        assertThat(poster.mayPost(server.url("/hook"))).isFalse();
        assertThat(server.posts()).isEmpty();
    }

    @Test
    void aNameIsAskedForOnceSoThatNoSecondAnswerCounts() {
        var asked = new AtomicInteger();
        var poster = new WebPoster(
                host -> {
                    asked.incrementAndGet();
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                },
                address -> true,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5));
        assertThat(poster.post(post("/hook"))).as("its certificate is not ours").isInstanceOf(WebAnswer.NoAnswer.class);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/hook",
                "https://0x7f000001/hook",
                "https://127.1/hook",
                "https://[::ffff:127.0.0.1]/hook",
                "https://[::ffff:7f00:1]/hook",
                "https://127.0.0.1./hook",
                "https://1.1.1.1@127.0.0.1/hook"
            })
    void anAddressInsideIsNotReachedHoweverItIsWritten(String address) {
        assertThat(new WebPoster().post(new WebPost(URI.create(address), Map.of(), "{}")))
                .isNotInstanceOf(WebAnswer.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://169.254.169.254/latest/meta-data",
                "http://1.1.1.1/hook",
                "https://user:word@1.1.1.1/hook",
                "ftp://1.1.1.1/hook",
                "https:///hook"
            })
    void anAddressInsideOrWithoutTlsGetsNothing(String address) {
        var poster = new WebPoster();
        assertThat(poster.mayPost(URI.create(address))).isFalse();
        assertThat(poster.post(new WebPost(URI.create(address), Map.of(), "{}")))
                .isEqualTo(new WebAnswer.Forbidden());
    }

    @Test
    void aCertificateOfSomebodyElseIsNoAnswer() {
        var other = URI.create(server.url("/hook").toString().replace(TestWebServer.HOST, "other.example"));
        assertThat(server.poster().post(new WebPost(other, Map.of(), "{}"))).isInstanceOf(WebAnswer.NoAnswer.class);
        assertThat(server.posts()).isEmpty();
    }

    @Test
    void noTextBecomesAHeader() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebPost(server.url("/"), Map.of("X", "a\r\nHost: inside"), "{}"));
    }

    private WebPost post(String path) {
        return new WebPost(server.url(path), Map.of(), "{}");
    }
}
