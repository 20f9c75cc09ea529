package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class FactRemindersTest {

    @Autowired
    private FactReminders reminders;

    @Autowired
    private News news;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void readersAreRemindedOnceAWeekAndOnceADayBefore() {
        // The deadline of the pack is 2026-02-04.
        assertThat(run("2026-01-27T23:00:00Z").isEmpty()).isTrue();
        assertThat(run("2026-01-28T00:05:00Z")).isEqualTo(Tally.of("trust.job.reminded", 1));
        assertThat(run("2026-01-28T01:05:00Z").isEmpty()).isTrue();
        assertThat(run("2026-02-03T09:05:00Z")).isEqualTo(Tally.of("trust.job.reminded", 1));
        assertThat(run("2026-02-04T09:05:00Z").isEmpty()).isTrue();

        assertThat(news.latest(NewsTopic.FACT, "migration.deadline", 5))
                .extracting(item -> item.title().in(Language.EN))
                .containsExactly("Deadline: tomorrow", "Deadline: in 7 days");
        assertThat(news.latest(NewsTopic.FACT, "migration.deadline", 1)
                        .getFirst()
                        .title()
                        .in(Language.KO))
                .isEqualTo("마감일: 내일");
    }

    private Tally run(String now) {
        return SystemActor.call("fact-reminders", () -> reminders.run(Instant.parse(now)));
    }
}
