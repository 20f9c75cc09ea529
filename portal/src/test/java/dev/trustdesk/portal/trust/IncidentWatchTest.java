package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
@WithAccount(value = Role.MAINTAINER, email = "maintainer@desk.example")
class IncidentWatchTest {

    @Autowired
    private IncidentEditing editing;

    @Autowired
    private IncidentWatch watch;

    @Autowired
    private SilentIncidents silent;

    @Autowired
    private IncidentSilenceMails mails;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void whoPublishesIsRemindedOnceForEachIntervalWithoutAnUpdateUntilOneIsTold() {
        var incident = told(editing.open(draft(IncidentStage.INVESTIGATING, Duration.ofHours(4))));
        assertThat(run()).isEqualTo(Tally.NOTHING);
        assertThat(silent.lapsed(clock.instant())).isEmpty();

        clock.advance(Duration.ofHours(4));
        assertThat(run()).isEqualTo(Tally.of("trust.incident.job.reminded", 1));
        assertThat(run()).as("not twice").isEqualTo(Tally.NOTHING);
        assertThat(silent.lapsed(clock.instant())).containsExactly(incident.id().value());
        assertThat(composed()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("maintainer@desk.example");
            assertThat(mail.subject()).isEqualTo("An update on an open S1 incident is overdue");
            assertThat(mail.body())
                    .contains("2026-11-22 16:00 UTC", "https://desk.example/portal/publish/incidents/", "funds or keys")
                    .doesNotContain("{");
        });

        clock.advance(Duration.ofHours(4));
        assertThat(run()).as("again after a further interval").isEqualTo(Tally.of("trust.incident.job.reminded", 1));

        var now = editing.find(incident.id()).orElseThrow();
        told(editing.tell(now.id(), now.version(), draft(IncidentStage.IDENTIFIED, Duration.ofHours(1))));
        assertThat(composed()).as("what waits is not mailed any more").isEmpty();
        assertThat(silent.lapsed(clock.instant())).isEmpty();
        assertThat(run()).isEqualTo(Tally.NOTHING);

        clock.advance(Duration.ofHours(1));
        assertThat(silent.lapsed(clock.instant()))
                .as("by the interval of this incident")
                .hasSize(1);
        now = editing.find(incident.id()).orElseThrow();
        told(editing.tell(now.id(), now.version(), draft(IncidentStage.RESOLVED, Duration.ofHours(1))));
        clock.advance(Duration.ofDays(30));
        assertThat(silent.lapsed(clock.instant()))
                .as("nothing is promised of what is over")
                .isEmpty();
    }

    private Tally run() {
        return SystemActor.call("incident-watch", () -> watch.run(clock.instant()));
    }

    private List<Mail> composed() {
        return database
                .sql("select payload ->> 'incident' as incident, payload ->> 'version' as version,"
                        + " payload ->> 'account' as account from notifications.outbox where kind = 'incident-silent'")
                .query((row, at) -> Map.of(
                        "incident", row.getString("incident"),
                        "version", row.getString("version"),
                        "account", row.getString("account")))
                .list()
                .stream()
                .flatMap(payload -> SystemActor.call("outbox", () -> mails.compose(payload)).stream())
                .toList();
    }

    private static KeptIncident told(TellResult result) {
        return ((TellResult.Told) result).now();
    }

    private static IncidentDraft draft(IncidentStage stage, Duration every) {
        var text = new IncidentText("Title", "All of it", "Wait.", "Nothing is known.");
        return new IncidentDraft(IncidentSeverity.S1, stage, every, null, null, text, IncidentText.BLANK);
    }
}
