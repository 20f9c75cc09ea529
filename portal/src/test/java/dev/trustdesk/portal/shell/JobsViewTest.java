package dev.trustdesk.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class JobsViewTest extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void twoRuns() {
        database.sql("delete from platform.job_run").update();
        database.sql("""
                insert into platform.job_run (task, due_at, started_at, finished_at, outcome, tally, detail, by_hand)
                values ('housekeeping', now(), '2026-11-22 03:10Z', '2026-11-22 03:10:01Z', 'failed', '{}', 'disk full', false),
                       ('publish-scheduled', now(), '2026-11-22 04:00Z', '2026-11-22 04:00:01Z', 'done',
                        '{"updates.job.published": 2}', '', false)
                """).update();
    }

    @Test
    @WithAccount(Role.ADMINISTRATOR)
    void everyJobShowsWhatBecameOfItAndCanBeRun() {
        assertThat(written())
                .contains("Housekeeping", "Failed", "disk full", "1,000 ms", "2026-11-22 03:10 UTC (12:10 KST)")
                .contains("Scheduled posts", "Done", "2 posts published");
        assertThat(find(Button.class).withAriaLabel("Run Housekeeping now").exists())
                .isTrue();
    }

    @Test
    @WithAccount(value = Role.ADMINISTRATOR, email = "ko@desk.example", language = Language.KO)
    void itSaysSoInTheReadersLanguage() {
        assertThat(written())
                .contains("오래된 기록 정리", "실패", "예약 글 발행", "완료", "글 2건 발행")
                .doesNotContain("housekeeping", "published");
    }

    private String written() {
        return navigate(JobsView.class).getElement().getTextRecursively();
    }
}
