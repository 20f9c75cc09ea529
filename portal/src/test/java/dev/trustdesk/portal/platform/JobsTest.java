package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.quartz.autoconfigure.QuartzProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;

/** Jobs on Quartz's clustered store as it is configured, in real time: Quartz has no clock to move. */
@PostgresTest
class JobsTest {

    private static final String EVERY_SECOND = "* * * * * ?";
    private static final String NEVER_SOON = "0 0 0 1 1 ? 2099";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private DataSource dataSource;

    @Autowired
    private QuartzProperties settings;

    @Autowired
    private JobStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final List<SchedulerFactoryBean> nodes = new ArrayList<>();
    private String cluster;

    @BeforeEach
    void aClusterOfItsOwn() {
        cluster = "test-" + UUID.randomUUID();
        database.sql("delete from platform.job_run").update();
    }

    @AfterEach
    void stop() throws Exception {
        for (var node : nodes) {
            node.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"qrtz_cron_triggers", "qrtz_cron_triggers qrtz_triggers"})
    void whatWasPlantedByHalfIsPlantedAgain(String lost) throws Exception {
        var task = task(NEVER_SOON, now -> Tally.NOTHING);
        node(task).plant();
        for (var table : lost.split(" ")) {
            database.sql("delete from quartz." + table + " where sched_name = ?")
                    .param(cluster)
                    .update();
        }
        var again = node(task);
        again.plant();
        assertThat(again.all())
                .singleElement()
                .satisfies(row -> assertThat(row.nextRun()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z")));
    }

    @Test
    void aTaskIsPlantedOnceHoweverManyNodesStart() throws Exception {
        var task = task(NEVER_SOON, now -> Tally.NOTHING);
        var one = node(task);
        var two = node(task);
        one.plant();
        two.plant();
        one.plant();
        assertThat(two.all()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("test");
            assertThat(row.nextRun()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
            assertThat(row.lastRun()).isNull();
        });
    }

    @Test
    void onlyAChangedScheduleIsPlantedAgain() throws Exception {
        node(task(NEVER_SOON, now -> Tally.NOTHING)).plant();
        var scheduler = nodes.getFirst().getObject();
        database.sql("update quartz.qrtz_triggers set description = 'the same trigger' where sched_name = ?")
                .param(cluster)
                .update();
        node(task(NEVER_SOON, now -> Tally.NOTHING)).plant();
        assertThat(trigger(scheduler).getDescription()).isEqualTo("the same trigger");

        node(task("0 0 0 1 1 ? 2098", now -> Tally.NOTHING)).plant();
        assertThat(trigger(scheduler).getCronExpression()).isEqualTo("0 0 0 1 1 ? 2098");
        assertThat(trigger(scheduler).getNextFireTime().toInstant()).isEqualTo("2098-01-01T00:00:00Z");
    }

    @Test
    void aJobCanBeRunByHand() throws Exception {
        var jobs = node(task(NEVER_SOON, now -> Tally.of("test.things", 2)));
        jobs.plant();
        start();
        jobs.runNow("test");
        await().atMost(PATIENCE).until(() -> jobs.all().getFirst().lastRun() != null);
        assertThat(jobs.all().getFirst().lastRun()).satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(JobRow.Outcome.DONE);
            assertThat(run.done()).isEqualTo(Tally.of("test.things", 2));
            assertThat(run.byHand()).isTrue();
        });
    }

    @Test
    void aFailureIsRecordedAndTheNextTickRunsAllTheSame() throws Exception {
        var ticks = new AtomicInteger();
        var jobs = node(task(EVERY_SECOND, now -> {
            if (ticks.getAndIncrement() == 0) {
                throw new IllegalStateException("not this time");
            }
            return Tally.of("test.things", 1);
        }));
        jobs.plant();
        start();
        await().atMost(PATIENCE).until(() -> tallies().equals(List.of("{\"test.things\": 1}")));
        assertThat(problems()).containsExactly("not this time");
    }

    @Test
    void whatATickSaysAgainAndAgainIsKeptOnce() throws Exception {
        var ticks = new AtomicInteger();
        var jobs = node(task(
                EVERY_SECOND, now -> ticks.getAndIncrement() % 2 == 0 ? Tally.NOTHING : Tally.of("test.waiting", 3)));
        jobs.plant();
        start();
        await().atMost(PATIENCE).until(() -> ticks.get() >= 5);
        nodes.getFirst().destroy();
        assertThat(tallies()).containsExactly("{\"test.waiting\": 3}");
        assertThat(runs("idle", "id")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void twoNodesFireEachTickOnce() throws Exception {
        var ticks = new AtomicInteger();
        var task = task(EVERY_SECOND, now -> Tally.of("test.ticks", ticks.incrementAndGet()));
        node(task).plant();
        node(task).plant();
        start();
        await().atMost(PATIENCE).until(() -> tallies().size() >= 5);
        for (var node : nodes) {
            node.destroy();
        }
        var due = database.sql("select due_at::text from platform.job_run")
                .query(String.class)
                .list();
        assertThat(due).hasSize(ticks.get()).doesNotHaveDuplicates();
    }

    private Jobs node(ScheduledTask task) throws Exception {
        var properties = new Properties();
        properties.putAll(settings.getProperties());
        properties.put("org.quartz.scheduler.instanceId", "node-" + nodes.size());
        var factory = new SchedulerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setQuartzProperties(properties);
        factory.setSchedulerName(cluster);
        factory.setExposeSchedulerInRepository(false);
        factory.setAutoStartup(false);
        factory.setWaitForJobsToCompleteOnShutdown(true);
        factory.setJobFactory((bundle, scheduler) -> new JobDispatcher(List.of(task), store, Clock.systemUTC()));
        factory.afterPropertiesSet();
        nodes.add(factory);
        var beans = new StaticListableBeanFactory(Map.of("scheduler", factory.getObject()));
        return new Jobs(beans.getBeanProvider(Scheduler.class), List.of(task), store, Clock.systemUTC(), transactions);
    }

    private void start() {
        nodes.forEach(SchedulerFactoryBean::start);
    }

    private List<String> tallies() {
        return runs("done", "tally");
    }

    private List<String> problems() {
        return runs("failed", "detail");
    }

    private List<String> runs(String outcome, String column) {
        return database.sql("select %s::text from platform.job_run where outcome = ?::platform.job_outcome order by id"
                        .formatted(column))
                .param(outcome)
                .query(String.class)
                .list();
    }

    private static CronTrigger trigger(Scheduler scheduler) throws Exception {
        return (CronTrigger) scheduler.getTrigger(TriggerKey.triggerKey("test"));
    }

    private static ScheduledTask task(String cron, Function<Instant, Tally> work) {
        return new ScheduledTask() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public String labelKey() {
                return "test.job";
            }

            @Override
            public String cron() {
                return cron;
            }

            @Override
            public Tally run(Instant now) {
                return work.apply(now);
            }
        };
    }
}
