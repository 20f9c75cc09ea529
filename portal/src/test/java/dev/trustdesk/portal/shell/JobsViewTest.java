package dev.trustdesk.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
@WithAccount(Role.ADMINISTRATOR)
class JobsViewTest extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient database;

    @Test
    void everyJobShowsWhatBecameOfItAndCanBeRun() {
        database.sql("""
                insert into platform.job_run (task, due_at, started_at, finished_at, outcome, detail, by_hand)
                values ('housekeeping', now(), '2026-11-22 03:10Z', '2026-11-22 03:10:01Z', 'failed', 'disk full', false)
                """).update();
        var view = navigate(JobsView.class);
        assertThat(view.getElement().getTextRecursively())
                .contains("housekeeping", "Failed", "disk full", "1,000 ms", "2026-11-22 03:10 UTC (12:10 KST)");
        assertThat(find(Button.class).withAriaLabel("Run housekeeping now").exists())
                .isTrue();
    }
}
