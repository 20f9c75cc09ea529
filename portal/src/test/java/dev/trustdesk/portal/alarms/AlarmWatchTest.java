package dev.trustdesk.portal.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.notifications.Backlog;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.PunctualJobs;
import dev.trustdesk.portal.platform.StartRefused;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Alarms from the database to a real receiver. */
@PostgresTest
class AlarmWatchTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    private Backlog backlog;

    @Autowired
    private PunctualJobs jobs;

    @Autowired
    private ObjectProvider<Watched> watched;

    @Autowired
    private AlarmStore store;

    @Autowired
    private AlarmNews news;

    @Autowired
    private Changes changes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private final TestReceiver receiver = new TestReceiver();

    @BeforeEach
    void nothingIsWrong() {
        clock.reset();
        database.sql("delete from alarms.alarm").update();
        database.sql("delete from notifications.outbox").update();
        database.sql("delete from platform.job_run").update();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void anAlarmIsPostedOnceWhenItBeginsAndOnceWhenItEndsWhicheverNodeLooks() {
        var one = node(receiver.url());
        var two = node(receiver.url());
        noticeOfMinutesAgo(31);
        for (var minute = 0; minute < 6; minute++) {
            look(minute % 2 == 0 ? one : two);
        }
        assertThat(receiver.posts()).hasSize(1);
        var begun = json.readTree(receiver.posts().getFirst().substring("/hook ".length()));
        assertThat(begun.get("state").asString()).isEqualTo("begun");
        assertThat(begun.get("alarm").asString()).isEqualTo("mail-waits");
        assertThat(begun.get("text").asString())
                .isEqualTo(begun.get("content").asString())
                .contains("desk.example", "Mail does not leave", "메일이 발송되지 않음");
        assertThat(begun.get("page").asString()).isEqualTo("https://desk.example/portal/admin/alarms");

        database.sql("update notifications.outbox set state = 'delivered'").update();
        look(one);
        look(two);
        look(one);
        assertThat(receiver.posts()).hasSize(2);
        assertThat(receiver.posts().getLast()).contains("\"state\":\"ended\"", "\"endedAt\":\"2026-11-22T");
        assertThat(receiver.posts()).noneMatch(post -> post.contains("somebody@") || post.contains("secret-kind"));
    }

    @Test
    void whatMendsItselfWithinTwoMinutesIsNoAlarm() {
        var watch = node(receiver.url());
        noticeOfMinutesAgo(31);
        look(watch);
        look(watch);
        database.sql("delete from notifications.outbox").update();
        look(watch);
        noticeOfMinutesAgo(31);
        look(watch);
        look(watch);
        assertThat(receiver.posts()).isEmpty();
        assertThat(store.latest(10)).isEmpty();
    }

    @Test
    void aReceiverThatRefusesIsTriedAgainMoreAndMoreSeldomUntilItTakesTheNews() {
        var watch = node(receiver.url());
        receiver.answers(TestReceiver.status(500));
        noticeOfMinutesAgo(31);
        holdUntilAnAlarmBegins(watch);
        assertThat(store.latest(1)).singleElement().satisfies(alarm -> {
            assertThat(alarm.refusedWith()).isEqualTo(500);
            assertThat(alarm.attempts()).isEqualTo(1);
            assertThat(alarm.toldBegunAt()).isNull();
        });
        look(watch);
        look(watch);
        assertThat(receiver.posts()).as("after one minute, then after two").hasSize(2);

        receiver.answers(TestReceiver.status(200));
        look(watch);
        assertThat(store.latest(1)).singleElement().satisfies(alarm -> {
            assertThat(alarm.refusedWith()).isNull();
            assertThat(alarm.toldBegunAt()).isNotNull();
        });
    }

    @Test
    void whoCouldNotBeToldOfTheBeginIsToldOfBothAfterTheEnd() {
        var watch = node(receiver.url());
        receiver.answers(TestReceiver.status(503));
        noticeOfMinutesAgo(31);
        holdUntilAnAlarmBegins(watch);
        database.sql("delete from notifications.outbox").update();
        receiver.answers(TestReceiver.status(200));
        receiver.posts().clear();
        look(watch);
        look(watch);
        assertThat(receiver.posts()).hasSize(2);
        assertThat(receiver.posts().getFirst()).contains("\"state\":\"begun\"");
        assertThat(receiver.posts().getLast()).contains("\"state\":\"ended\"");
    }

    @Test
    void whenNobodyAnswersThatIsKept() {
        var watch = node("http://127.0.0.1:9/hook");
        noticeOfMinutesAgo(31);
        holdUntilAnAlarmBegins(watch);
        assertThat(store.latest(1))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.refusedWith()).isZero());
    }

    @Test
    void withoutAReceiverAlarmsBeginAndEndAllTheSame() {
        var watch = node("");
        noticeOfMinutesAgo(31);
        holdUntilAnAlarmBegins(watch);
        assertThat(store.latest(1))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.isActive()).isTrue());
        database.sql("delete from notifications.outbox").update();
        look(watch);
        assertThat(store.latest(1))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.isActive()).isFalse());
        look(node(receiver.url()));
        assertThat(receiver.posts()).as("old news").isEmpty();
    }

    @Test
    void aRedirectIsARefusalAndIsNotFollowed() {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        assertThat(to(receiver.url()).post(news.test())).isEqualTo(new PostResult.Refused(307));
        assertThat(receiver.posts()).singleElement().asString().startsWith("/hook ");
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write("more\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
                }
            }
        });
        assertThat(to(receiver.url()).post(news.test())).isEqualTo(new PostResult.Taken());
    }

    @Test
    void mailsGivenUpAndJobsThatDoNotRunAreConditionsToo() {
        var conditions = new Conditions(backlog, jobs, watched, settings(""));
        database.sql("""
                insert into notifications.outbox (kind, dedup_key, payload, state, created_at, available_at, done_at)
                select 'test', 'dead-' || n, '{}', 'dead', ?, ?, ? from generate_series(1, 3) n
                """).params(List.of(before(600), before(600), before(60))).update();
        database.sql("""
                insert into platform.job_run (task, due_at, started_at, finished_at, outcome, detail, by_hand)
                values ('outbox', ?, ?, ?, 'idle', '', false)
                """).params(List.of(before(11), before(11), before(11))).update();
        assertThat(conditions.all(clock.instant()))
                .containsExactly(
                        new Condition(AlarmKind.MAIL_GIVEN_UP, ""), new Condition(AlarmKind.JOB_LATE, "outbox"));
        assertThat(conditions.ofMail(clock.instant().plus(Duration.ofDays(1))))
                .as("a day later")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/T0/secret",
                "http://127.0.0.1.hooks.example/secret",
                "https://secret:secret@hooks.example/",
                "ftp://hooks.example/secret",
                "https:///secret",
                "secret words"
            })
    void anotherAddressThanHttpsOrThisMachineRefusesTheStartAndIsNotRepeated(String url) {
        assertThatThrownBy(() -> to(url))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TRUSTDESK_ALARM_URL")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example/T0/B0", "http://localhost:8065/x", "http://[::1]:8065/x"})
    void httpsAndThisMachineAreTaken(String url) {
        assertThatCode(() -> to(url)).doesNotThrowAnyException();
    }

    private void holdUntilAnAlarmBegins(AlarmWatch watch) {
        look(watch);
        look(watch);
        look(watch);
    }

    private void look(AlarmWatch watch) {
        watch.run(clock.instant());
        clock.advance(MINUTE);
    }

    private AlarmWatch node(String url) {
        return new AlarmWatch(
                new Conditions(backlog, jobs, watched, settings(url)),
                store,
                news,
                to(url),
                changes,
                transactions,
                clock);
    }

    private Receiver to(String url) {
        return new Receiver(settings(url), json);
    }

    private static AlarmSettings settings(String url) {
        return new AlarmSettings(url, 30, 3);
    }

    private void noticeOfMinutesAgo(int minutes) {
        database.sql("""
                insert into notifications.outbox (kind, dedup_key, payload, created_at, available_at)
                values ('secret-kind', gen_random_uuid()::text, '{"to": "somebody@desk.example"}', ?, ?)
                """).params(List.of(before(minutes), before(minutes))).update();
    }

    private Timestamp before(int minutes) {
        return Timestamp.from(clock.instant().minus(Duration.ofMinutes(minutes)));
    }
}
