package dev.trustdesk.portal.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** From an item of news to its readers: the fan-out, real SMTP, and a real server for webhooks. */
@PostgresTest
class NewsDeliveryTest {

    private static final int MANY = 10_000;
    private static final String SECRET = "s".repeat(43);

    @Autowired
    private News news;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxStore store;

    @Autowired
    private List<NoticeComposer> composers;

    @Autowired
    private List<ScheduledTask> tasks;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Changes changes;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    private final GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final FakeMailServer fake = new FakeMailServer();
    private final TestWebServer web = new TestWebServer();
    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        green.start();
        transaction = new TransactionTemplate(manager);
        for (var table : List.of(
                "notifications.outbox",
                "notifications.news_to_pass_on",
                "subscriptions.digest",
                "subscriptions.subscriber",
                "subscriptions.webhook")) {
            database.sql("delete from " + table).update();
        }
    }

    @AfterEach
    void stop() throws Exception {
        green.stop();
        fake.close();
        web.close();
    }

    @Test
    void tenThousandSubscribersAreNoBurdenForWhoeverPublishes() {
        subscribe(MANY);
        var before = System.nanoTime();
        tell(NewsTopic.FACT, "migration.ratio", "The ratio");
        var publish = millisSince(before);
        assertThat(waiting())
                .as("nothing is left in the publisher's transaction")
                .isZero();

        before = System.nanoTime();
        assertThat(fanOut()).containsEntry("subscriptions.tally.mails", MANY);
        var spread = millisSince(before);
        assertThat(waiting()).isEqualTo(MANY);
        assertThat(fanOut()).as("once").isEmpty();
        assertThat(waiting()).isEqualTo(MANY);
        System.out.printf("%d subscribers: told in %d ms, fanned out in %d ms%n", MANY, publish, spread);

        transaction.executeWithoutResult(status -> outbox.put("ticket-answered", "a-ticket", Map.of()));
        assertThat(store.claim(Channel.MAIL, clock.instant(), Batches.LEASE, "node", Batches.SIZE))
                .as("a ticket's mail goes before all of them")
                .extracting(Notice::kind)
                .containsExactly("ticket-answered", "news", "news", "news", "news");
    }

    @Test
    void aTicketsMailThatComesWhileManyAreSentWaitsForOneBatch() {
        subscribe(500);
        tell(NewsTopic.FACT, "fact", "Item");
        fanOut();
        var sent = new CopyOnWriteArrayList<String>();
        var begun = new AtomicInteger();
        var channel = new MailChannel() {
            @Override
            public MailRoute route() {
                return MailRoute.SERVER;
            }

            @Override
            public SendResult send(Mail mail, MessageId messageId) {
                if (begun.incrementAndGet() == 100) {
                    transaction.executeWithoutResult(status -> outbox.put("urgent", "urgent", Map.of()));
                }
                sent.add(mail.to());
                return new SendResult.Sent();
            }
        };
        var all = new ArrayList<>(composers);
        all.add(urgent());
        var worker = worker(channel, all);
        var before = System.nanoTime();
        new OutboxTask(store, worker, channel, clock).run(clock.instant());
        System.out.printf("501 mails left in %d ms%n", millisSince(before));
        assertThat(sent).hasSize(501).doesNotHaveDuplicates();
        assertThat(sent.indexOf("requester@example.org")).isBetween(90, 100 + 2 * Batches.SIZE);
    }

    @Test
    void twoNodesAtOnceLeaveEachNoticeOnce() throws Exception {
        subscribe(200);
        for (var i = 0; i < 10; i++) {
            tell(NewsTopic.FACT, "fact-" + i, "Item " + i);
        }
        var begin = new CountDownLatch(1);
        Callable<Map<String, Integer>> node = () -> {
            begin.await();
            return fanOut();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = List.of(threads.submit(node), threads.submit(node));
            begin.countDown();
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(waiting()).isEqualTo(10 * 200);
    }

    @Test
    void whatIsCommittedOutOfOrderIsToldAllTheSame() throws Exception {
        subscribe(1);
        var told = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var slow = threads.submit(() -> transaction.executeWithoutResult(status -> {
                news.tell(NewsTopic.FACT, "slow", "/facts", new NewsText("Slow", null), new NewsText("", null));
                told.countDown();
                await(commit);
            }));
            told.await();
            tell(NewsTopic.FACT, "fast", "Fast");
            assertThat(fanOut()).containsEntry("subscriptions.tally.items", 1);
            commit.countDown();
            slow.get();
        }
        assertThat(fanOut()).containsEntry("subscriptions.tally.items", 1);
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void killedInTheMiddleItIsAsIfItHadNotBegun() {
        subscribe(3);
        tell(NewsTopic.FACT, "fact", "Item");
        transaction.executeWithoutResult(status -> {
            assertThat(news.takeToPassOn()).isPresent();
            status.setRollbackOnly();
        });
        assertThat(fanOut()).containsEntry("subscriptions.tally.mails", 3);
    }

    @Test
    void onlyWhoWantsItIsToldInTheirLanguageAndCanEndItWithOneClick() throws Exception {
        var exchange = subscriber("one@example.org", "en", "instant", "exchange", "bithumb");
        subscriber("all@example.org", "ko", "instant", "exchange", "");
        subscriber("other@example.org", "en", "instant", "exchange", "upbit");
        subscriber("facts@example.org", "en", "instant", "fact", "");
        subscriber("weekly@example.org", "en", "weekly", "exchange", "");
        tell(NewsTopic.EXCHANGE, "bithumb", "Deposits are closed");
        fanOut();
        send();

        assertThat(green.getReceivedMessages())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("one@example.org", "all@example.org");
        var mail = to("one@example.org");
        assertThat(mail.getSubject()).isEqualTo("Trustdesk: Deposits are closed");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://desk.example/subscribe/end/" + exchange + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(body(mail))
                .contains(
                        "https://desk.example/page",
                        "Your check word is: quiet otter",
                        "https://desk.example/subscribe/mine/" + exchange);
        assertThat(body(to("all@example.org"))).contains("한국어 글이 아직", "확인 단어", "https://desk.example/ko/page");
    }

    @Test
    void whoUnsubscribesMeanwhileGetsNothing() throws Exception {
        subscriber("gone@example.org", "en", "instant", "fact", "");
        tell(NewsTopic.FACT, "fact", "Item");
        fanOut();
        database.sql("delete from subscriptions.subscriber").update();
        send();
        assertThat(green.getReceivedMessages()).isEmpty();
        assertThat(store.counts()).containsOnly(Map.entry(DeliveryState.DROPPED, 1));
    }

    @Test
    void anAddressThatRefusesThreeTimesInARowIsForgotten() {
        subscriber("dead@example.org", "en", "instant", "fact", "");
        subscriber("alive@example.org", "en", "instant", "fact", "");
        fake.answer("dead@example.org", "550 5.1.1 no such user");
        for (var i = 0; i < 3; i++) {
            assertThat(addresses()).hasSize(2);
            tell(NewsTopic.FACT, "fact-" + i, "Item " + i);
            fanOut();
            task(smtp(fake.port())).run(clock.instant());
        }
        assertThat(addresses()).containsExactly("alive@example.org");
    }

    @Test
    void aMailThatWasTakenForgivesTheRefusalsBefore() {
        subscriber("moody@example.org", "en", "instant", "fact", "");
        for (var answer : List.of("550 no", "550 no", FakeMailServer.OK, "550 no", "550 no")) {
            fake.answer("moody@example.org", answer);
            tell(NewsTopic.FACT, "fact", answer);
            fanOut();
            task(smtp(fake.port())).run(clock.instant());
        }
        assertThat(addresses()).containsExactly("moody@example.org");
    }

    @Test
    void aWebhookCanProveWhatItGetsAndIsTriedAgainWhenItIsBusy() throws Exception {
        webhook("signed", "en", SECRET, "fact");
        tell(NewsTopic.FACT, "migration.ratio", "The ratio");
        fanOut();
        web.answers(TestWebServer.status(503));
        post();
        assertThat(store.counts()).containsOnly(Map.entry(DeliveryState.WAITING, 1));
        web.answers(TestWebServer.status(204));
        clock.advance(BackOff.FIRST);
        post();
        assertThat(store.counts()).containsOnly(Map.entry(DeliveryState.DELIVERED, 1));

        var posts = web.posts();
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0).delivery()).isEqualTo(posts.get(1).delivery());
        var post = posts.get(1);
        var sent = clock.instant().getEpochSecond();
        assertThat(post.signature()).isEqualTo("t=" + sent + ",v1=" + hmac(sent + "." + post.body()));
        var message = JsonMapper.builder().build().readTree(post.body());
        assertThat(message.at("/topic").asString()).isEqualTo("fact");
        assertThat(message.at("/title/en").asString()).isEqualTo("The ratio");
        assertThat(message.at("/title/ko").isNull()).as("pending").isTrue();
        assertThat(message.at("/url/ko").asString()).isEqualTo("https://desk.example/ko/page");
    }

    @Test
    void aWebhookThatRedirectsIsGivenUpAndSaysSo() {
        webhook("signed", "en", SECRET, "fact");
        web.answers(TestWebServer.status(301, "Location", "https://127.0.0.1/"));
        tell(NewsTopic.FACT, "fact", "Item");
        fanOut();
        post();
        assertThat(store.counts()).containsOnly(Map.entry(DeliveryState.DEAD, 1));
        assertThat(database.sql("select problem from subscriptions.webhook")
                        .query(String.class)
                        .single())
                .isEqualTo("REDIRECTED: HTTP 301");
        assertThat(web.posts()).hasSize(1);
    }

    @Test
    void aDiscordChannelIsToldWithoutCallingAnybody() throws Exception {
        webhook("discord", "ko", null, "incident");
        tell(NewsTopic.INCIDENT, "drainer", "@everyone look <@1>");
        fanOut();
        post();
        var message =
                JsonMapper.builder().build().readTree(web.posts().getFirst().body());
        assertThat(message.at("/allowed_mentions/parse").isArray()).isTrue();
        assertThat(message.at("/allowed_mentions/parse")).isEmpty();
        assertThat(message.has("content")).isFalse();
        assertThat(message.at("/embeds/0/url").asString()).isEqualTo("https://desk.example/ko/page");
        assertThat(web.posts().getFirst().signature()).isNull();
    }

    @Test
    void theWeeklyMailComesOnMondayOnceAndCatchesUpOnce() throws Exception {
        // A Sunday.
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(digest()).as("the Monday before: nobody").isEmpty();
        subscriber("weekly@example.org", "en", "weekly", "fact", "");
        subscriber("weekly-other@example.org", "en", "weekly", "post", "");
        clock.set(Instant.parse("2026-11-22T13:00:00Z"));
        tell(NewsTopic.FACT, "one", "First thing");
        tell(NewsTopic.FACT, "two", "Second thing");
        fanOut();
        assertThat(waiting()).isZero();

        clock.set(Instant.parse("2026-11-23T07:59:00Z"));
        assertThat(digest()).isEmpty();
        clock.set(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(digest()).containsEntry("subscriptions.tally.mails", 1);
        assertThat(digest()).isEmpty();
        send();
        assertThat(green.getReceivedMessages()).hasSize(1);
        assertThat(to("weekly@example.org").getSubject()).isEqualTo("Trustdesk: 2 pieces of news this week");
        assertThat(body(to("weekly@example.org"))).contains("First thing", "Second thing");

        tell(NewsTopic.FACT, "three", "While nothing ran");
        clock.set(Instant.parse("2026-12-16T10:00:00Z"));
        assertThat(digest()).as("three weeks in one").containsEntry("subscriptions.tally.mails", 1);
        assertThat(digest()).isEmpty();
    }

    @Test
    void koreanThatComesLaterIsToldToWhoReadsItAndToNobodyElse() throws Exception {
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));
        digest();
        subscriber("ko@example.org", "ko", "instant", "incident", "");
        subscriber("en@example.org", "en", "instant", "incident", "");
        subscriber("weekly-ko@example.org", "ko", "weekly", "incident", "");
        subscriber("weekly-en@example.org", "en", "weekly", "incident", "");
        webhook("signed", "en", SECRET, "incident");
        webhook("discord", "en", null, "incident");
        webhook("discord", "ko", null, "incident");
        clock.set(Instant.parse("2026-11-23T07:00:00Z"));
        tell(NewsTopic.INCIDENT, "drainer", "A drainer");
        assertThat(fanOut())
                .containsEntry("subscriptions.tally.mails", 2)
                .containsEntry("subscriptions.tally.posts", 3);
        transaction.executeWithoutResult(status -> news.tellInKorean(
                NewsTopic.INCIDENT,
                "drainer",
                "/page",
                new NewsText("A drainer", "지갑 탈취 사이트"),
                new NewsText("Was this, is that.", "내용이 바뀌었습니다.")));
        assertThat(fanOut())
                .containsEntry("subscriptions.tally.mails", 1)
                .containsEntry("subscriptions.tally.posts", 2);

        clock.set(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(digest()).containsEntry("subscriptions.tally.mails", 2);
        send();
        assertThat(green.getReceivedMessages())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder(
                        "ko@example.org",
                        "ko@example.org",
                        "en@example.org",
                        "weekly-ko@example.org",
                        "weekly-en@example.org");
        assertThat(body(to("weekly-ko@example.org")))
                .as("not the English before it, too")
                .contains("지갑 탈취 사이트")
                .doesNotContain("A drainer");
        assertThat(body(to("weekly-en@example.org"))).containsOnlyOnce("A drainer");
        post();
        assertThat(web.posts())
                .filteredOn(post -> post.body().contains("\"koreanOnly\":true"))
                .singleElement()
                .satisfies(post -> assertThat(post.body()).contains("A drainer", "지갑 탈취 사이트"));
    }

    private void subscribe(int count) {
        database.sql("""
                with s as (insert into subscriptions.subscriber (address, language, cadence, token, check_word, since, cadence_since)
                    select 'reader' || i || '@example.org', 'en', 'instant', lpad(i::text, 43, 'x'), 'quiet otter', now(), now()
                    from generate_series(1, :count) i returning id)
                insert into subscriptions.interest (subscriber, topic) select id, 'fact' from s
                """).param("count", count).update();
    }

    private String subscriber(String address, String language, String cadence, String topic, String subject) {
        var token = "t".repeat(43 - address.length()) + address.replaceAll("[@.]", "_");
        database.sql("""
                with s as (insert into subscriptions.subscriber (address, language, cadence, token, check_word, since, cadence_since)
                    values (?, ?, ?::subscriptions.cadence, ?, 'quiet otter', ?, ?) returning id)
                insert into subscriptions.interest (subscriber, topic, subject) select id, ?::subscriptions.topic, ? from s
                """)
                .params(
                        address,
                        language,
                        cadence,
                        token,
                        java.sql.Timestamp.from(clock.instant()),
                        java.sql.Timestamp.from(clock.instant()),
                        topic,
                        subject)
                .update();
        return token;
    }

    private void webhook(String kind, String language, String secret, String topic) {
        database.sql("""
                with w as (insert into subscriptions.webhook (name, kind, address, language, secret, created_at, created_by)
                    values ('Bot', ?::subscriptions.webhook_kind, ?, ?, ?, now(), 'test') returning id)
                insert into subscriptions.webhook_interest (webhook, topic) select id, ?::subscriptions.topic from w
                """)
                .params(kind, web.url("/hook").toString(), language, secret, topic)
                .update();
    }

    private void tell(NewsTopic topic, String subject, String title) {
        transaction.executeWithoutResult(status -> news.tell(
                topic, subject, "/page", new NewsText(title, null), new NewsText("Was this, is that.", null)));
    }

    private Map<String, Integer> fanOut() {
        return run("news-fan-out");
    }

    private Map<String, Integer> digest() {
        return run("news-digest");
    }

    private Map<String, Integer> run(String name) {
        return tasks.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(clock.instant())
                .counts();
    }

    private int waiting() {
        return store.counts().getOrDefault(DeliveryState.WAITING, 0);
    }

    private void send() {
        task(smtp(green.getSmtp().getPort())).run(clock.instant());
    }

    private void post() {
        new WebOutboxTask(store, worker(new NoChannel()), clock).run(clock.instant());
    }

    private OutboxTask task(MailChannel channel) {
        return new OutboxTask(store, worker(channel), channel, clock);
    }

    private static MailComposer urgent() {
        return new MailComposer() {
            @Override
            public String kind() {
                return "urgent";
            }

            @Override
            public String labelKey() {
                return "notifications.title";
            }

            @Override
            public Optional<Mail> compose(Map<String, String> payload) {
                return Optional.of(new Mail("requester@example.org", "Your ticket", "An answer.", Language.EN));
            }
        };
    }

    private OutboxWorker worker(MailChannel channel) {
        return worker(channel, composers);
    }

    private OutboxWorker worker(MailChannel channel, List<NoticeComposer> composers) {
        return new OutboxWorker(
                composers,
                channel,
                new WebChannel(web.poster(Duration.ofSeconds(20))),
                store,
                new BackOff(new Random(7)),
                manager,
                changes,
                clock);
    }

    private SmtpChannel smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        try {
            return new SmtpChannel(sender, MailAddress.named("Trustdesk <desk@desk.example>"), clock);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage to(String address) throws Exception {
        for (var mail : green.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("No mail to " + address);
    }

    private static String body(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }

    private List<String> addresses() {
        return new ArrayList<>(database.sql("select address from subscriptions.subscriber")
                .query(String.class)
                .list());
    }

    private static String hmac(String signed) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
