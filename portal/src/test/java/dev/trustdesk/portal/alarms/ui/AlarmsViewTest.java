package dev.trustdesk.portal.alarms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import dev.trustdesk.portal.alarms.Alarms;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.TableViewTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

/** With a receiver that is not there. */
@PostgresTest
@TestPropertySource(properties = "trustdesk.alarm.url=http://127.0.0.1:9/secret-hook")
@WithMockUser(roles = "ADMINISTRATOR")
class AlarmsViewTest extends TableViewTest {

    @Autowired
    private Alarms alarms;

    @Autowired
    private Changes changes;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void noAlarm() {
        database.sql("delete from alarms.alarm").update();
    }

    @Test
    void anActiveAlarmThatTheReceiverRefusedComesFirstAndSaysSo() {
        threeAlarms();
        var view = open(Locale.ENGLISH);
        assertThat(rows()).hasSize(2);
        assertThat(rows().getFirst())
                .contains("A job does not run", "Mail delivery", "Active", "Tried 2 times", "HTTP status 404")
                .contains("alarm-job-late.md");
        assertThat(rows().getLast()).contains("Mail does not leave", "Ended", "That it began and ended");
        assertThat(written(view)).contains("127.0.0.1 was not told").doesNotContain("secret-hook");
    }

    @Test
    void aTestThatDoesNotArriveSaysWhy() {
        open(Locale.ENGLISH);
        test(find(Button.class).withText("Send a test").single()).click();
        assertThat(test(find(Notification.class).single()).getText()).contains("cannot be reached");
    }

    @Test
    void withoutAlarmsItSaysSoInKorean() {
        var view = open(Locale.KOREAN);
        assertThat(written(view)).contains("경보가 없습니다.", "127.0.0.1에 통보합니다");
    }

    @Test
    @WithMockUser(roles = "LEAD")
    void nobodyElseMayAsk() {
        assertThat(catchThrowable(() -> open(Locale.ENGLISH))).isInstanceOf(AccessDeniedException.class);
    }

    // The third has been seen, but has not held for long enough.
    private void threeAlarms() {
        database.sql("""
                insert into alarms.alarm (kind, subject, seen_at, begun_at, ended_at, told_begun_at, told_ended_at, attempts, refused_with)
                values ('mail_waits', '', now(), now(), now(), now(), now(), 0, null),
                       ('job_late', 'outbox', now(), now(), null, null, null, 2, 404),
                       ('mail_given_up', '', now(), null, null, null, null, 0, null)
                """).update();
    }

    private AlarmsView open(Locale locale) {
        return open(locale, () -> new AlarmsView(alarms, changes, texts));
    }
}
