package dev.trustdesk.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.CreateAccountResult;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is mailed before a promise breaks, how often, and what the mail says. */
@PostgresTest
class BreachWarningsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ApplicationContext context;
    private final BreachWarnings warnings;
    private final JdbcClient sql;
    private final Desk desk;
    private final AdjustableClock clock;
    private AccountId minji;
    private AccountId hana;

    BreachWarningsTest(
            @Autowired ApplicationContext context,
            @Autowired BreachWarnings warnings,
            @Autowired JdbcClient sql,
            @Autowired AdjustableClock clock) {
        this.context = context;
        this.warnings = warnings;
        this.sql = sql;
        this.desk = new Desk(context);
        this.clock = clock;
    }

    @BeforeEach
    void someStaff() {
        sql.sql("delete from notifications.outbox").update();
        sql.sql("delete from identity.account_role").update();
        // What earlier tests left open would be marked at the same instants.
        sql.sql("update sla.clock set next_mark_at = null, stopped_at = due_at where stopped_at is null")
                .update();
        minji = desk.staff("Minji");
        hana = lead("hana", Language.KO);
    }

    @Test
    void theAssigneeIsToldOncePerMarkAndNobodyElse() {
        var id = desk.ticket();
        desk.as(minji, () -> context.getBean(Tickets.class).assign(id, 0, minji));

        clock.advance(HOUR.multipliedBy(39));
        sweep();
        sweep();

        assertThat(readers()).containsExactly(minji);
        var mail = mails().getFirst();
        assertThat(mail.subject()).isEqualTo("A reply is waiting for you");
        assertThat(mail.body())
                .contains("80 % of the time", "First reply", "UTC", "https://desk.example/portal/support/ticket/" + id)
                .doesNotContain("not visible", "migrated", "{0}");

        clock.advance(HOUR.multipliedBy(10));
        sweep();
        assertThat(readers()).containsExactly(minji, minji);
        assertThat(mails().getLast().body()).contains("is overdue");
    }

    @Test
    void leadsAreToldOfWhatNobodyHasInOneMailAndInTheirLanguage() {
        for (var i = 0; i < 5; i++) {
            desk.ticket();
        }
        clock.advance(HOUR.multipliedBy(25));
        sweep();

        assertThat(readers()).containsExactly(hana);
        var mail = mails().getFirst();
        assertThat(mail.subject()).isEqualTo("답변을 기다리는 문의 5건");
        assertThat(mail.body()).contains("시간의 50 % 경과", "KST").doesNotContain("not visible");
    }

    @Test
    void whatIsAnsweredWhenTheMailIsWrittenIsNotInIt() {
        var id = desk.ticket();
        clock.advance(HOUR.multipliedBy(25));
        sweep();
        desk.reply(minji, id, "Here", new AfterReply.StayOpen());

        assertThat(readers()).containsExactly(hana);
        assertThat(mails()).isEmpty();
    }

    @Test
    void whoeverTurnedItOffIsNotToldAndATicketOfSomebodyWhoLeftGoesToLeads() {
        TicketId id = desk.ticket();
        desk.as(minji, () -> context.getBean(Tickets.class).assign(id, 0, minji));
        desk.as(minji, () -> {
            context.getBean(Preferences.class).setWarnings(false);
            return true;
        });
        clock.advance(HOUR.multipliedBy(25));
        sweep();
        assertThat(readers()).isEmpty();

        sql.sql("delete from identity.account_role where account_id = ?")
                .param(minji.value())
                .update();
        clock.advance(HOUR.multipliedBy(15));
        sweep();
        assertThat(readers()).containsExactly(hana);
    }

    private AccountId lead(String name, Language language) {
        var draft = new AccountDraft(name + minji + "@example.org", name, language, Set.of(Role.LEAD));
        var made = desk.as(
                new AccountId(minji.value()),
                "ADMINISTRATOR",
                () -> context.getBean(AccountAdministration.class).create(draft));
        return ((CreateAccountResult.Created) made).account().id();
    }

    private void sweep() {
        var task = context.getBeansOfType(ScheduledTask.class).values().stream()
                .filter(job -> job.name().equals("sla-sweep"))
                .findFirst()
                .orElseThrow();
        SystemActor.run("test", () -> task.run(clock.instant()));
    }

    private List<Map<String, String>> notices() {
        return sql.sql("select payload ->> 'account' as account, payload ->> 'at' as at from notifications.outbox"
                        + " where kind = ? order by id")
                .param(BreachWarnings.KIND)
                .query((row, number) -> Map.of("account", row.getString("account"), "at", row.getString("at")))
                .list();
    }

    private List<AccountId> readers() {
        return notices().stream()
                .map(notice -> new AccountId(java.util.UUID.fromString(notice.get("account"))))
                .toList();
    }

    private List<Mail> mails() {
        return notices().stream()
                .flatMap(notice -> SystemActor.call("test", () -> warnings.compose(notice)).stream())
                .toList();
    }
}
