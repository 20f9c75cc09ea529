package dev.trustdesk.portal.sla.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.Score;
import dev.trustdesk.portal.help.TicketDeeds;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class PromiseViewsTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<ScheduledTask> jobs;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    @WithAccount(Role.LEAD)
    void aLeadPublishesAVersionAndSeesWhatMovingTicketsWouldDoBeforeItIsDone() {
        new Desk(context).ticket();
        var view = navigate(PolicyView.class);
        assertThat(written(view)).contains("Version 1", "In force", "first reply 48 h, next replies 48 h");

        test(button("New version")).click();
        var hours = find(IntegerField.class).all();
        test(hours.getFirst()).setValue(24);
        test(button("Add an exception")).click();
        test(find(IntegerField.class).all().getLast()).setValue(12);
        test(button("Publish version")).click();
        assertThat(written(view)).contains("Version 2", "Planned", "first reply 24 h");

        clock.advance(Duration.ofHours(2));
        view = navigate(PolicyView.class);
        test(find(Button.class).withAriaLabel("Move tickets… (version 2)").single())
                .click();
        assertThat(written(view)).contains("Every category, Urgent: first reply 24 h, next replies 12 h");
        var question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header")).contains("to version 2?");
        assertThat(question.getElement().getProperty("message")).contains("Due earlier: ");
        question.close();

        test(button("New version")).click();
        assertThat(find(IntegerField.class).all())
                .as("begins with what the newest says")
                .extracting(IntegerField::getValue)
                .containsExactly(24, 48, 24, 12);
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "only-support@desk.example")
    void supportReadsTheVersionsAndChangesNone() {
        navigate(PolicyView.class);

        assertThat(find(Button.class).withText("New version").exists()).isFalse();
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "figures@desk.example")
    void aWeekWithoutDataIsADashAndNotAHundredPercent() {
        clock.advance(Duration.ofDays(700));
        var view = navigate(ComplianceView.class);

        assertThat(written(view)).contains("–", "weeks of Asia/Seoul").doesNotContain("100", "Promise kept");
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "korean@desk.example", language = Language.KO)
    void theFigureSaysWhenItSaysLittle() {
        assertThat(written(navigate(ComplianceView.class))).contains("참고로만");
    }

    @Test
    @WithAccount({Role.SUPPORT, Role.LEAD})
    void aLeadReadsWhatRequestersAddToTheirRatingsAndOpensTheTicket() {
        var desk = new Desk(context);
        assertThat(written(navigate(ComplianceView.class))).contains("Nobody has added words");
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        desk.reply(desk.staff("Minji"), id, "Done", new AfterReply.Resolve());
        desk.rate(token, Score.PARTLY, "Slow, but <b>kind</b>");

        var view = anew(ComplianceView.class);
        assertThat(written(view)).contains("In their words", "Slow, but <b>kind</b>", "Partly", "Answers1");
        assertThat(find(Anchor.class).withText("Open ticket").single().getHref())
                .contains(id.toString());

        context.getBean(TicketDeeds.class).delete(token);
        assertThat(written(anew(ComplianceView.class)))
                .contains("Nobody has added words", "Answers1")
                .doesNotContain("kind");
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "drift@desk.example")
    void theCheckShowsWhatDiffersAndWhen() {
        database.sql("delete from sla.replay_run").update();
        assertThat(written(navigate(DriftView.class))).contains("No check has run yet");

        var id = new Desk(context).ticket();
        database.sql("update sla.clock set breached = true where ticket_id = ?")
                .param(id.value())
                .update();
        var task = jobs.stream()
                .filter(job -> job.name().equals("sla-replay"))
                .findFirst()
                .orElseThrow();
        SystemActor.run("test", () -> task.run(clock.instant()));

        assertThat(written(navigate(DriftView.class)))
                .contains("First reply (cycle 1)", "breach recorded", "yes", "FIRST_RESPONSE 1 breached", "Last run");
    }

    private <V extends com.vaadin.flow.component.Component> V anew(Class<V> view) {
        navigate(DriftView.class);
        return navigate(view);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String written(com.vaadin.flow.component.Component view) {
        return view.getElement().getTextRecursively();
    }
}
