package dev.trustdesk.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.trustdesk.portal.notifications.DeliveryProblem.Cause;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails over real SMTP: to GreenMail, which reads them, and to a server that answers as badly as a test wants. */
@PostgresTest
class OutboxTaskTest {

    private static final String KIND = "test";
    private static final String FROM = "Trustdesk <desk@desk.example>";

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxStore store;

    @Autowired
    private ShownMailStore shownMails;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Changes changes;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    private final GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final FakeMailServer fake = new FakeMailServer();

    @BeforeEach
    void start() {
        green.start();
        database.sql("delete from notifications.outbox").update();
        database.sql("delete from notifications.shown_mail").update();
    }

    @AfterEach
    void stop() throws IOException {
        green.stop();
        fake.close();
    }

    @Test
    void aNoticeIsDeliveredOnceHoweverOftenItIsLeft() throws Exception {
        put("answer-1", "reader@example.org");
        put("answer-1", "reader@example.org");
        assertThat(run(toGreen())).isEqualTo("1 delivered");
        assertThat(run(toGreen())).isEmpty();
        assertThat(green.getReceivedMessages()).hasSize(1);
        assertThat(only(DeliveryState.DELIVERED).attempts()).isEqualTo(1);
    }

    @Test
    void aKoreanMailIsReadable() throws Exception {
        put("korean", "reader@example.org");
        run(toGreen(composer(payload ->
                Optional.of(new Mail("reader@example.org", "문의에 답변이 등록되었습니다", "안녕하세요.\n답변을 확인해 주세요.", Language.KO)))));
        var mail = green.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("문의에 답변이 등록되었습니다");
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).startsWith("안녕하세요.\n답변을 확인해 주세요.");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getHeader("Content-Language")).containsExactly("ko");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("desk@desk.example", "Trustdesk"));
        assertThat(mail.getSentDate().toInstant()).isEqualTo(AdjustableClock.START);
    }

    @Test
    void noTextBecomesAHeader() {
        put("injection", "reader@example.org");
        run(toFake(composer(payload -> Optional.of(new Mail(
                "reader@example.org",
                "Re: =?utf-8?q?x=0d=0aBcc:_thief@example.net?= ".repeat(3),
                "\r\n.\r\nMAIL FROM:<thief@example.net>\r\nBcc: thief@example.net\n\n.\n",
                Language.EN)))));
        assertThat(fake.taken()).hasSize(1);
        var raw = fake.taken().getFirst();
        var head = raw.substring(0, raw.indexOf("\r\n\r\n"));
        assertThat(head.lines()
                        .map(line -> line.replaceAll("^(\\S+?:).*|^\\s.*", "$1"))
                        .filter(name -> !name.isEmpty()))
                .containsExactlyInAnyOrder(
                        "Date:",
                        "From:",
                        "To:",
                        "Message-ID:",
                        "Subject:",
                        "MIME-Version:",
                        "Content-Type:",
                        "Content-Transfer-Encoding:",
                        "Content-Language:",
                        "Auto-Submitted:");
    }

    @Test
    void aMailThatIsNotTakenNowIsTriedAgainLaterAndLater() {
        put("busy", "busy@example.org");
        fake.answer("busy@example.org", "451 try again later");
        assertThat(run(toFake())).isEqualTo("1 to be tried again");
        assertThat(run(toFake())).as("not before its time").isEmpty();
        var first = only(DeliveryState.WAITING);
        assertThat(first.lastProblem()).isEqualTo(new DeliveryProblem(Cause.NOT_TAKEN, "451 try again later"));
        assertThat(first.dueAt())
                .isBetween(
                        clock.instant().plus(BackOff.FIRST.dividedBy(2)),
                        clock.instant().plus(BackOff.FIRST));

        clock.set(first.dueAt());
        assertThat(run(toFake())).isEqualTo("1 to be tried again");
        assertThat(Duration.between(clock.instant(), only(DeliveryState.WAITING).dueAt()))
                .isBetween(BackOff.FIRST, BackOff.FIRST.multipliedBy(2));

        fake.answer("busy@example.org", FakeMailServer.OK);
        clock.set(only(DeliveryState.WAITING).dueAt());
        assertThat(run(toFake())).isEqualTo("1 delivered");
        assertThat(only(DeliveryState.DELIVERED).lastProblem()).isNull();
    }

    @Test
    void afterEightAttemptsANoticeIsGivenUp() {
        put("always busy", "busy@example.org");
        fake.answer("busy@example.org", "452 full");
        for (var attempt = 1; attempt < OutboxWorker.MOST_ATTEMPTS; attempt++) {
            assertThat(run(toFake())).isEqualTo("1 to be tried again");
            clock.set(only(DeliveryState.WAITING).dueAt());
        }
        assertThat(run(toFake())).isEqualTo("1 given up");
        assertThat(only(DeliveryState.DEAD).attempts()).isEqualTo(8);
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void aRefusedMailIsGivenUpAtOnceAndAnAdministratorCanTryItAgain() {
        put("unknown", "nobody@example.org");
        put("no address", "nobody at all");
        fake.answer("nobody@example.org", "550 5.1.1 no such user");
        assertThat(run(toFake())).isEqualTo("2 given up");
        var dead = deliveries.page(DeliveryState.DEAD, 0, 10);
        assertThat(dead)
                .extracting(DeliveryRow::lastProblem)
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .isEqualTo(new DeliveryProblem(Cause.REFUSED, "550 5.1.1 no such user")),
                        problem -> assertThat(problem).isEqualTo(new DeliveryProblem(Cause.ADDRESS, "")));

        fake.answer("nobody@example.org", FakeMailServer.OK);
        dead.forEach(row -> assertThat(deliveries.retry(row.id())).isEqualTo(new RetryResult.Waiting()));
        assertThat(deliveries.retry(dead.getFirst().id())).isEqualTo(new RetryResult.NotDead());
        assertThat(run(toFake())).isEqualTo("1 given up, 1 delivered");
    }

    @Test
    void whileTheServerIsAwayNoticesWaitAndNoAttemptCounts() throws Exception {
        IntStream.range(0, 12).forEach(i -> put("outage-" + i, "reader@example.org"));
        var task = task(smtp(closedPort()), composer());
        for (var tick = 0; tick < 20; tick++) {
            task.run(clock.instant());
            clock.advance(OutboxTask.PAUSE);
        }
        assertThat(words(task.run(clock.instant().minusSeconds(1))))
                .isEqualTo("12 mails wait: the mail server cannot be reached");
        assertThat(store.page(DeliveryState.WAITING, 0, 100))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.attempts()).isZero())
                .allSatisfy(row -> assertThat(row.lastProblem().cause()).isEqualTo(Cause.UNREACHABLE));
        clock.advance(BackOff.FIRST);
        assertThat(run(toGreen())).isEqualTo("12 delivered");
    }

    @Test
    void aServerThatRefusesUsAsSenderDoesNotKillTheMails() {
        put("relay denied", "reader@example.org");
        fake.answerSender("553 sender not allowed here");
        assertThat(run(toFake())).isEqualTo("1 put back, because the mail server cannot be reached");
        fake.answerSender("530 authentication required");
        clock.advance(BackOff.FIRST);
        assertThat(run(toFake())).isEqualTo("1 put back, because the mail server cannot be reached");
        assertThat(only(DeliveryState.WAITING).attempts()).isZero();
    }

    @Test
    void aPoisonousNoticeDoesNotStopTheOthers() {
        put("poison", "poison");
        put("tar pit", "tarpit@example.org");
        put("no composer", KIND + "-unknown", "reader@example.org");
        IntStream.range(0, 10).forEach(i -> put("good-" + i, "good" + i + "@example.org"));
        fake.answer("tarpit@example.org", FakeMailServer.SILENCE);
        var task = task(smtp(fake.port(), Duration.ofSeconds(1)), composer(payload -> {
            if (payload.get("to").equals("poison")) {
                throw new IllegalStateException("always");
            }
            return mail(payload);
        }));
        assertThat(run(task)).isEqualTo("10 delivered, 3 to be tried again");
        for (var attempt = 0; attempt < OutboxWorker.MOST_ATTEMPTS; attempt++) {
            clock.advance(BackOff.LONGEST);
            task.run(clock.instant());
        }
        assertThat(store.counts())
                .containsOnly(Map.entry(DeliveryState.DELIVERED, 10), Map.entry(DeliveryState.DEAD, 3));
    }

    @Test
    void aNoticeThatKillsItsWorkerIsGivenUpToo() {
        put("killer", "reader@example.org");
        var task = toGreen(composer(payload -> {
            throw new StackOverflowError("as if the process had died");
        }));
        for (var attempt = 0; attempt < OutboxWorker.MOST_ATTEMPTS; attempt++) {
            assertThatThrownBy(() -> task.run(clock.instant())).isInstanceOf(IllegalStateException.class);
            assertThat(run(task)).as("leased").isEmpty();
            clock.advance(Batches.LEASE);
        }
        assertThat(run(task)).isEqualTo("1 given up");
    }

    @Test
    void killedBetweenSendingAndNotingItIsSentAgainUnderTheSameMessageId() throws Exception {
        put("killed", "reader@example.org");
        var real = smtp(green.getSmtp().getPort());
        var dying = task(
                new MailChannel() {
                    @Override
                    public MailRoute route() {
                        return MailRoute.SERVER;
                    }

                    @Override
                    public SendResult send(Mail mail, MessageId messageId) {
                        real.send(mail, messageId);
                        throw new StackOverflowError("as if the process had died");
                    }
                },
                composer());
        assertThatThrownBy(() -> dying.run(clock.instant())).isInstanceOf(IllegalStateException.class);
        clock.advance(Batches.LEASE.minusSeconds(1));
        assertThat(run(toGreen())).as("the lease still holds").isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(run(toGreen())).isEqualTo("1 delivered");
        assertThat(Arrays.stream(green.getReceivedMessages()).map(OutboxTaskTest::messageId))
                .hasSize(2)
                .containsOnly(MessageId.of("killed").at("desk.example"));
    }

    @Test
    void aWorkerThatComesBackTooLateChangesNothing() {
        put("late", "reader@example.org");
        var late = store.claim(Channel.MAIL, clock.instant(), Batches.LEASE, "late", 1)
                .getFirst();
        clock.advance(Batches.LEASE);
        var now = store.claim(Channel.MAIL, clock.instant(), Batches.LEASE, "now", 1)
                .getFirst();
        assertThat(store.later(late, clock.instant(), NoChannel.PROBLEM)).isFalse();
        assertThat(store.dead(late, clock.instant(), NoChannel.PROBLEM)).isFalse();
        assertThat(store.delivered(now, clock.instant())).isTrue();
        assertThat(only(DeliveryState.DELIVERED).attempts()).isEqualTo(2);
    }

    @Test
    void twoWorkersAtOnceNeverSendTwice() throws Exception {
        var count = 40;
        IntStream.range(0, count).forEach(i -> put("parallel-" + i, "reader@example.org"));
        var start = new CountDownLatch(1);
        Callable<String> worker = () -> {
            start.await();
            return run(toGreen());
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = List.of(threads.submit(worker), threads.submit(worker));
            start.countDown();
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(Arrays.stream(green.getReceivedMessages()).map(OutboxTaskTest::messageId))
                .hasSize(count)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatThereIsNothingToSayAboutAnyMoreIsDropped() {
        put("withdrawn", "reader@example.org");
        assertThat(run(toGreen(composer(payload -> Optional.empty())))).isEqualTo("1 with nothing to say any more");
        assertThat(green.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAMailServerNoticesWaitAndSayWhy() {
        put("no server", "reader@example.org");
        assertThat(run(task(new NoChannel(), composer())))
                .isEqualTo("One mail waits: no mail server is set (TRUSTDESK_SMTP_HOST)");
        assertThat(only(DeliveryState.WAITING).lastProblem()).isEqualTo(NoChannel.PROBLEM);
        assertThat(run(toGreen())).isEqualTo("1 delivered");
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void aLocalTrialShowsTheNewestTwoHundredMails() {
        var show =
                new ShowChannel(shownMails, "desk@desk.example", new TransactionTemplate(transactions), changes, clock);
        IntStream.range(0, ShowChannel.KEPT).forEach(i -> show.send(letter("before-" + i), MessageId.random()));
        put("shown", "reader@example.org");
        assertThat(run(task(show, composer()))).isEqualTo("1 delivered");
        assertThat(deliveries.shownMails())
                .hasSize(ShowChannel.KEPT)
                .first()
                .satisfies(shown -> assertThat(shown.mail().to()).isEqualTo("reader@example.org"));
    }

    @Test
    void deliveredNoticesAreForgottenAfterThirtyDaysButNotTheDeadOnes() {
        put("old", "reader@example.org");
        put("old and dead", "not an address");
        run(toGreen());
        var housekeeping = new OldNotices(store);
        clock.advance(Duration.ofDays(30));
        assertThat(housekeeping.forgetOld(clock.instant())).isEqualTo(Tally.NOTHING);
        clock.advance(Duration.ofSeconds(1));
        assertThat(housekeeping.forgetOld(clock.instant())).isEqualTo(Tally.of("notifications.forgotten", 1));
        assertThat(store.counts()).containsOnlyKeys(DeliveryState.DEAD);
    }

    private void put(String key, String to) {
        put(key, KIND, to);
    }

    /** The payload takes no addresses, so this one is spelt out. */
    private void put(String key, String kind, String to) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.put(
                        kind, key, Map.of("to", to.replace("@", ":at:").replace(' ', '_'))));
    }

    private static Optional<Mail> mail(Map<String, String> payload) {
        return Optional.of(letter(payload.get("to").replace(":at:", "@").replace('_', ' ')));
    }

    private static Mail letter(String to) {
        return new Mail(to, "Your ticket was answered", "Read the answer:\nhttps://desk.example/help", Language.EN);
    }

    private DeliveryRow only(DeliveryState state) {
        var rows = store.page(state, 0, 10);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private String run(OutboxTask task) {
        return words(task.run(clock.instant()));
    }

    private static String words(Tally done) {
        return done.in(new Texts().in(Language.EN));
    }

    private OutboxTask toGreen() {
        return toGreen(composer());
    }

    private OutboxTask toGreen(MailComposer composer) {
        return task(smtp(green.getSmtp().getPort()), composer);
    }

    private OutboxTask toFake() {
        return toFake(composer());
    }

    private OutboxTask toFake(MailComposer composer) {
        return task(smtp(fake.port()), composer);
    }

    private OutboxTask task(MailChannel channel, MailComposer composer) {
        var worker = new OutboxWorker(
                List.of(composer),
                channel,
                new WebChannel(new WebPoster()),
                store,
                new BackOff(new Random(7)),
                transactions,
                changes,
                clock);
        return new OutboxTask(store, worker, channel, clock);
    }

    private SmtpChannel smtp(int port) {
        return smtp(port, Duration.ofSeconds(20));
    }

    private SmtpChannel smtp(int port, Duration patience) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "20000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", String.valueOf(patience.toMillis()));
        try {
            return new SmtpChannel(sender, MailAddress.named(FROM), clock);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MailComposer composer() {
        return composer(OutboxTaskTest::mail);
    }

    private static MailComposer composer(Function<Map<String, String>, Optional<Mail>> writing) {
        return new MailComposer() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public String labelKey() {
                return "notifications.test";
            }

            @Override
            public Optional<Mail> compose(Map<String, String> payload) {
                return writing.apply(payload);
            }
        };
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
