package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a job is late. Its runs are those that {@link JobStore} keeps. */
@PostgresTest
class PunctualJobsTest {

    private static final Instant NOW = AdjustableClock.START;

    @Autowired
    private JobStore store;

    @Autowired
    private JdbcClient database;

    private PunctualJobs jobs;

    @BeforeEach
    void twoJobs() {
        database.sql("delete from platform.job_run").update();
        var beans = new StaticListableBeanFactory(Map.of(
                "often", task("often", "0/5 * * * * ?"),
                "nightly", task("nightly", "0 40 2 * * ?")));
        jobs = new PunctualJobs(
                new StaticListableBeanFactory().getBeanProvider(Scheduler.class),
                beans.getBeanProvider(ScheduledTask.class),
                store);
    }

    @Test
    void aJobThatTicksOftenIsLateAfterTenMinutesWithoutSuccess() {
        ran("often", NOW.minus(Duration.ofMinutes(10)), JobRow.Outcome.IDLE);
        assertThat(jobs.late(NOW)).isEmpty();
        assertThat(jobs.late(NOW.plusSeconds(6))).containsExactly("often");
    }

    @Test
    void aNightlyJobIsLateAnHourAfterItsTime() {
        ran("nightly", Instant.parse("2026-11-21T02:40:00Z"), JobRow.Outcome.DONE);
        assertThat(jobs.late(Instant.parse("2026-11-22T03:39:59Z"))).isEmpty();
        assertThat(jobs.late(Instant.parse("2026-11-22T03:40:01Z"))).containsExactly("nightly");
    }

    @Test
    void aRunThatFailedIsNoneAndDoesNotHideTheLastThatDidNot() {
        ran("often", NOW.minus(Duration.ofMinutes(5)), JobRow.Outcome.IDLE);
        ran("often", NOW.minusSeconds(5), JobRow.Outcome.FAILED);
        assertThat(jobs.lastSuccesses()).containsEntry("often", NOW.minus(Duration.ofMinutes(5)));
        assertThat(jobs.late(NOW)).isEmpty();
        assertThat(jobs.late(NOW.plus(Duration.ofMinutes(6)))).containsExactly("often");
    }

    @Test
    void aJobThatNobodyPlantedYetIsNotLate() {
        assertThat(jobs.late(NOW)).isEmpty();
    }

    private void ran(String task, Instant at, JobRow.Outcome outcome) {
        var run = new JobRow.Run(at, Duration.ZERO, outcome, Tally.NOTHING, "", false);
        store.forgetRepeated(task, run, at.minus(Duration.ofHours(1)));
        store.add(task, at, run);
    }

    private static ScheduledTask task(String name, String cron) {
        return new ScheduledTask() {
            @Override
            public String name() {
                return name;
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
                return Tally.NOTHING;
            }
        };
    }
}
