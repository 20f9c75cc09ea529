package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.CaseKind;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.HeldAt;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.OutcomeResult;
import dev.trustdesk.portal.support.Outcomes;
import dev.trustdesk.portal.support.WalletKind;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** What kind of case a ticket is, how it ends, and what is said once the migration is over. */
@PostgresTest
class OutcomesTest {

    private final Outcomes outcomes;
    private final HelpRequests requests;
    private final Desk desk;
    private final AdjustableClock clock;
    private final PackOnDemand pack;
    private AccountId minji;

    OutcomesTest(
            @Autowired Outcomes outcomes,
            @Autowired HelpRequests requests,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired PackOnDemand pack) {
        this.outcomes = outcomes;
        this.requests = requests;
        this.desk = new Desk(context);
        this.clock = clock;
        this.pack = pack;
    }

    @BeforeEach
    void staff() {
        minji = desk.staff("Minji");
    }

    @Test
    void whatTheRequesterSaysOfTheCaseIsShownToStaff() {
        var said = new CaseKind(HeldAt.HARDWARE_WALLET, WalletKind.LEDGER);
        var id = desk.ticketOf(desk.ask(draft(said)));

        assertThat(desk.as(minji, () -> outcomes.findings(id)).orElseThrow().kind())
                .isEqualTo(said);
        var silent = desk.ticketOf(desk.ask(draft(CaseKind.NONE)));
        assertThat(desk.as(minji, () -> outcomes.findings(silent)).orElseThrow().kind())
                .isEqualTo(CaseKind.NONE);
    }

    @Test
    void aTicketIsResolvedWithAnHonestEndThatItsRequesterReads() {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);

        desk.reply(minji, id, "There is no confirmed way.", new AfterReply.Resolve(Outcome.NO_CONFIRMED_PATH));

        assertThat(requests.open(token).orElseThrow().outcome()).isEqualTo(Outcome.NO_CONFIRMED_PATH);
        assertThat(desk.as(minji, () -> outcomes.decide(id, Outcome.REFERRED_TO_EXCHANGE)))
                .isEqualTo(new OutcomeResult.Kept());
        assertThat(requests.open(token).orElseThrow().outcome()).isEqualTo(Outcome.REFERRED_TO_EXCHANGE);
    }

    @Test
    void whatIsOpenAgainHasNotEnded() {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        assertThat(desk.as(minji, () -> outcomes.decide(id, Outcome.FIXED))).isEqualTo(new OutcomeResult.NotResolved());
        desk.reply(minji, id, "Done.", new AfterReply.Resolve(Outcome.FIXED));

        requests.followUp(token, new FollowUpDraft(requests.newFormKey(), "It is not."), Desk.NETWORK);

        assertThat(requests.open(token).orElseThrow().outcome()).isNull();
        assertThat(desk.as(minji, () -> outcomes.findings(id)).orElseThrow().outcome())
                .isNull();
        assertThat(desk.as(minji, () -> outcomes.decide(new TicketId(java.util.UUID.randomUUID()), Outcome.FIXED)))
                .isEqualTo(new OutcomeResult.Gone());
    }

    @Test
    void theWeeksTellHowManyWereEligibleWithoutAPath() {
        // Away from what the other tests decide; a Sunday evening in UTC, which is Monday in Korea.
        clock.advance(Duration.ofDays(70));
        var since = clock.instant();
        resolve(Outcome.NO_CONFIRMED_PATH);
        resolve(Outcome.NO_CONFIRMED_PATH);
        resolve(Outcome.ANSWERED);
        clock.advance(Duration.ofDays(1));
        resolve(Outcome.SPAM);

        var weeks = desk.as(minji, () -> outcomes.perWeek(since));

        assertThat(since).isEqualTo("2027-01-31T12:00:00Z");
        assertThat(weeks).hasSize(2);
        assertThat(weeks.getFirst().monday()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(weeks.getFirst().counts()).isEqualTo(Map.of(Outcome.SPAM, 1));
        assertThat(weeks.getLast().monday()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(weeks.getLast().of(Outcome.NO_CONFIRMED_PATH)).isEqualTo(2);
        assertThat(weeks.getLast().of(Outcome.FIXED)).isZero();
    }

    @Test
    void onceTheMigrationIsClosedTheAcknowledgementSaysWhatCanStillBeDone() throws Exception {
        pack.importNow();

        assertThat(acknowledgement(Language.EN))
                .contains(
                        "The migration is closed",
                        "We cannot reopen",
                        "2026-11-24 12:00 UTC",
                        "never ask you to send tokens");
        assertThat(acknowledgement(Language.KO)).contains("마이그레이션은 종료되었습니다", "확인 단어는");
    }

    @Test
    @WithMockUser(roles = "MEMBER")
    void onlyStaffDecideHowATicketEnds() {
        var id = desk.ticket();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> outcomes.decide(id, Outcome.SPAM))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void resolve(Outcome outcome) {
        desk.reply(minji, desk.ticket(), "This is how it is.", new AfterReply.Resolve(outcome));
    }

    private String acknowledgement(Language language) {
        var draft = new HelpDraft(
                FormKeys.random(), Category.WALLET, "Late", "Am I late?", null, null, null, null, language);
        return requests.open(desk.ask(draft)).orElseThrow().messages().getLast().text();
    }

    private static HelpDraft draft(CaseKind triage) {
        return new HelpDraft(
                FormKeys.random(),
                Category.WALLET,
                "Late",
                "Am I late?",
                null,
                null,
                null,
                null,
                Language.EN,
                triage,
                false);
    }
}
