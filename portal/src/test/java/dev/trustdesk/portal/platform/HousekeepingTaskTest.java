package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@PostgresTest
class HousekeepingTaskTest {

    @Autowired
    private HousekeepingTask all;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JobStore store;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void noRuns() {
        database.sql("delete from platform.job_run").update();
    }

    @Test
    void jobRunsAreForgottenAfterThirtyDays() {
        aRun("old");
        clock.advance(Duration.ofDays(30));
        aRun("new");
        assertThat(all.run(clock.instant())).isEqualTo(Tally.NOTHING);
        clock.advance(Duration.ofSeconds(1));
        assertThat(all.run(clock.instant())).isEqualTo(Tally.of("platform.forgotten.job-runs", 1));
        assertThat(store.latest()).containsOnlyKeys("new");
    }

    @Test
    void aFeatureThatFailsIsUndoneAndDoesNotKeepTheOthersFromForgetting() {
        Housekeeping failing = now -> {
            aRun("half done");
            throw new IllegalStateException("no more");
        };
        Housekeeping nothing = now -> Tally.NOTHING;
        Housekeeping working = now -> {
            aRun("done");
            return Tally.of("test.things", 2);
        };
        var task = new HousekeepingTask(List.of(failing, nothing, working), transactions);
        assertThatThrownBy(() -> task.run(clock.instant())).hasMessageStartingWith("Failed: ");
        assertThat(store.latest()).containsOnlyKeys("done");
    }

    private void aRun(String task) {
        store.add(
                task,
                clock.instant(),
                new JobRow.Run(clock.instant(), Duration.ZERO, JobRow.Outcome.DONE, Tally.NOTHING, "", false));
    }
}
