package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockReplays;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.Compliance;
import dev.trustdesk.portal.sla.ComplianceCsv;
import dev.trustdesk.portal.sla.Policies;
import dev.trustdesk.portal.sla.PolicyDraft;
import dev.trustdesk.portal.sla.PolicyResult;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.Recompute;
import dev.trustdesk.portal.sla.ReportWeek;
import dev.trustdesk.portal.sla.SlaPolicy;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** Priority, policies, exclusions, the figure and the nightly replay, on tickets in a real database. */
@PostgresTest
class TriageTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Triage triage;
    private final Outcomes outcomes;
    private final Policies policies;
    private final Compliance compliance;
    private final ComplianceCsv csv;
    private final ClockReplays replays;
    private final List<ScheduledTask> jobs;
    private final ApplicationContext context;
    private final Desk desk;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;
    private AccountId minji;
    private AccountId lead;

    TriageTest(
            @Autowired Triage triage,
            @Autowired Outcomes outcomes,
            @Autowired Policies policies,
            @Autowired Compliance compliance,
            @Autowired ComplianceCsv csv,
            @Autowired ClockReplays replays,
            @Autowired List<ScheduledTask> jobs,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource) {
        this.triage = triage;
        this.outcomes = outcomes;
        this.policies = policies;
        this.compliance = compliance;
        this.csv = csv;
        this.replays = replays;
        this.jobs = jobs;
        this.context = context;
        this.desk = new Desk(context);
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
    }

    @BeforeEach
    void staffAndALead() {
        minji = desk.staff("Minji");
        lead = desk.staff("Hana");
        sql.update("update sla.policy set deactivated_at = null, deactivated_by = null where version = 1");
        sql.update("update sla.policy set deactivated_at = '2000-01-01Z', deactivated_by = 'test' where version > 1");
    }

    @Test
    void aNewVersionOfThePolicyChangesNoTicketUntilSomebodyRecomputes() {
        var old = desk.ticket();
        var due = first(old).dueAt();
        clock.advance(HOUR);
        var version = published(24);
        clock.advance(HOUR);
        var young = desk.ticket();

        assertThat(first(old).dueAt()).isEqualTo(due);
        assertThat(first(young).dueAt()).isEqualTo(clock.instant().plus(HOUR.multipliedBy(24)));
        assertThat(first(young).policyVersion()).isEqualTo(version);
    }

    @Test
    void theDryRunSaysWhatTheRecomputeThenDoesAndChangesNothing() {
        clock.advance(HOUR);
        var late = desk.ticket();
        clock.advance(HOUR.multipliedBy(30));
        var early = desk.ticket();
        var version = published(24);
        var before = first(late);
        clock.advance(Duration.ofMinutes(1));

        var dry = desk.asLead(lead, () -> policies.dryRun(version));
        assertThat(first(late)).isEqualTo(before);
        var done = desk.asLead(lead, () -> policies.recompute(version));

        assertThat(done).isEqualTo(dry);
        assertThat(done.earlier()).isGreaterThanOrEqualTo(2);
        assertThat(done.newBreaches()).isGreaterThanOrEqualTo(1);
        assertThat(first(late).breached()).isTrue();
        assertThat(desk.look(minji, early).row().nextDueAt())
                .isEqualTo(first(early).dueAt());
        assertThat(sql.queryForObject(
                        "select count(*) from sla.clock_event where ticket_id = ? and kind = 'retargeted' and due_before = ?",
                        Integer.class,
                        late.value(),
                        java.sql.Timestamp.from(before.dueAt())))
                .isEqualTo(1);
        assertThat(desk.asLead(lead, () -> policies.recompute(version)))
                .as("once more finds nothing")
                .isEqualTo(new Recompute(0, 0, 0, 0));
    }

    @Test
    void aPolicyDeactivatedWhileOverdueEndsItsClocksAndTheirHistoryRemains() {
        var version = published(24);
        clock.advance(HOUR);
        var overdue = desk.ticket();
        clock.advance(HOUR.multipliedBy(25));
        job("sla-sweep");

        assertThat(desk.asLead(lead, () -> policies.deactivate(version))).isEqualTo(new PolicyResult.Done(version));

        assertThat(first(overdue).state()).isEqualTo(ClockState.ENDED);
        assertThat(first(overdue).endReason()).isEqualTo("policy_deactivated");
        assertThat(desk.look(minji, overdue).row().nextDueAt()).isNull();
        assertThat(events(overdue, "breached")).isEqualTo(1);
        assertThat(first(desk.ticket()).policyVersion()).as("others go on").isNotEqualTo(version);
    }

    @Test
    void theDeskNeverPromisesNothing() {
        var standing = desk.as(minji, policies::all).stream()
                .filter(it -> it.policy().deactivatedAt() == null)
                .map(it -> it.policy().version())
                .toList();
        for (var version : standing.subList(0, standing.size() - 1)) {
            desk.asLead(lead, () -> policies.deactivate(version));
        }

        assertThat(desk.asLead(lead, () -> policies.deactivate(standing.getLast())))
                .isEqualTo(new PolicyResult.Refused("sla.policy.refused.only-one"));
    }

    @Test
    void aPolicyIsRefusedThatBeginsInThePastOrMakesNoSense() {
        var times = times(24);
        var soon = clock.instant().plus(HOUR);
        var rule = new SlaPolicy.Rule(null, Priority.URGENT, times);

        assertThat(publish(new PolicyDraft(times, List.of(), clock.instant().minusSeconds(1))))
                .isEqualTo(new PolicyResult.Refused("sla.policy.refused.in-the-past"));
        assertThat(publish(new PolicyDraft(times(0), List.of(), soon)))
                .isEqualTo(new PolicyResult.Refused("sla.policy.refused.times"));
        assertThat(publish(new PolicyDraft(times, List.of(rule, rule), soon)))
                .isEqualTo(new PolicyResult.Refused("sla.policy.refused.twice"));
        assertThat(publish(new PolicyDraft(times, List.of(new SlaPolicy.Rule("NO_SUCH", null, times)), soon)))
                .isEqualTo(new PolicyResult.Refused("sla.policy.refused.rule"));
        assertThatThrownBy(() -> desk.as(minji, () -> policies.publish(new PolicyDraft(times, List.of(), soon))))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    @Test
    void aPriorityTakesItsOwnTargetAndKeepsTheStart() {
        var begin = clock.instant().plusSeconds(1);
        publish(new PolicyDraft(times(48), List.of(new SlaPolicy.Rule("WALLET", Priority.URGENT, times(6))), begin));
        clock.advance(HOUR);
        var id = desk.ticket();
        var opened = clock.instant();
        clock.advance(HOUR);

        assertThat(desk.as(minji, () -> triage.classify(id, 0, Category.WALLET, Priority.URGENT)))
                .isEqualTo(new TicketResult.Done(1));

        assertThat(desk.look(minji, id).row().nextDueAt()).isEqualTo(opened.plus(HOUR.multipliedBy(6)));
        assertThat(desk.look(minji, id).row().priority()).isEqualTo(Priority.URGENT);
        assertThat(desk.as(minji, () -> triage.classify(id, 0, Category.OTHER, Priority.LOW)))
                .isInstanceOf(TicketResult.Stale.class);
    }

    @Test
    void anExclusionNeedsAReason() {
        var id = desk.ticket();

        assertThat(desk.as(minji, () -> triage.exclude(id, 0, ExclusionReason.SPAM, "  ")))
                .isEqualTo(new TicketResult.Refused("support.refused.line_missing"));
        assertThat(desk.as(minji, () -> triage.exclude(id, 0, ExclusionReason.SPAM, "An advertisement")))
                .isEqualTo(new TicketResult.Done(1));
        assertThat(first(id).excluded()).isEqualTo("spam");
        assertThat(desk.look(minji, id).row().unanswered()).isFalse();
    }

    @Test
    void anOverdueTicketIsOnlyLeftOutWhenASecondPersonSaysSo() {
        var id = desk.ticket();
        clock.advance(HOUR.multipliedBy(49));

        desk.as(lead, () -> triage.exclude(id, 0, ExclusionReason.TEST, "Our own test"));
        assertThat(first(id).excluded()).isNull();
        assertThat(desk.look(minji, id).row().unanswered()).isTrue();

        var proposed = exclusion(id);
        assertThat(desk.asLead(lead, () -> triage.confirm(proposed.id())))
                .isEqualTo(new TicketResult.Refused("support.exclusion.refused.same-person"));
        assertThatThrownBy(() -> desk.as(minji, () -> triage.confirm(proposed.id())))
                .isInstanceOf(AuthorizationDeniedException.class);

        var other = desk.staff("Other lead");
        desk.asLead(other, () -> triage.confirm(proposed.id()));
        assertThat(first(id).excluded()).isEqualTo("test");
        assertThat(desk.asLead(other, () -> triage.confirm(proposed.id())))
                .isEqualTo(new TicketResult.Refused("support.exclusion.refused.decided"));
    }

    @Test
    void aDeclinedExclusionLeavesEverythingAsItIs() {
        var id = desk.ticket();
        clock.advance(HOUR.multipliedBy(49));
        desk.as(minji, () -> triage.exclude(id, 0, ExclusionReason.SPAM, "Looks odd"));
        var proposed = exclusion(id);

        desk.as(lead, () -> triage.decline(proposed.id()));

        assertThat(first(id).excluded()).isNull();
        assertThat(exclusion(id)).isNull();
    }

    @Test
    void anImportedTicketCarriesNoClockAndIsNotDrift() {
        var log = context.getBean(TicketLog.class);
        var draft = new NewTicket(
                new NewTicket.HelpText(Category.WALLET, "From elsewhere", "Old text", null, null, null, null),
                Language.EN,
                "two words",
                Optional.empty(),
                clock.instant().minus(Duration.ofDays(100)),
                false,
                null);

        var id = context.getBean(TransactionOperations.class)
                .execute(status -> log.openImported(draft).orElseThrow().id());

        assertThat(desk.look(minji, id).clocks()).isEmpty();
        assertThat(desk.look(minji, id).row().nextDueAt()).isNull();
        assertThat(desk.look(minji, id).row().unanswered()).isFalse();
        desk.reply(minji, id, "Answered at last", new AfterReply.Resolve());
        assertThat(desk.look(minji, id).clocks()).isEmpty();
    }

    @Test
    void theFigureOfAWeekCountsByDueTimeAndNamesWhatItLeavesOut() {
        clock.set(java.time.Instant.parse("2027-02-01T00:00:00Z"));
        var met = desk.ticket();
        desk.reply(minji, met, "Here", new AfterReply.StayOpen());
        desk.ticket();
        var spam = desk.ticket();
        desk.as(minji, () -> triage.exclude(spam, 0, ExclusionReason.SPAM, "An advertisement"));
        clock.advance(Duration.ofDays(4));
        desk.ticket();

        var week = ReportWeek.of(clock.instant(), ReportWeek.ZONE);
        var figure = desk.as(minji, () -> compliance.of(week));

        assertThat(figure.met()).isEqualTo(1);
        assertThat(figure.missed()).as("open and past due").isEqualTo(1);
        assertThat(figure.open()).as("not due yet").isEqualTo(1);
        assertThat(figure.leftOut()).containsExactlyEntriesOf(java.util.Map.of("spam", 1));
        assertThat(desk.as(minji, () -> compliance.of(week.previous())).share()).isEmpty();
        var lines = desk.as(minji, csv::weeks).lines().toList();
        assertThat(lines.get(1)).startsWith(week.monday() + ",Asia/Seoul,0.5000,1,1,1,1,spam:1,1,");
        assertThat(lines.get(2))
                .as("no data is no number")
                .startsWith(week.previous().monday() + ",Asia/Seoul,,0,0,");
    }

    @Test
    void theNightlyReplayFindsNothingWhereNothingWasTamperedWith() {
        var id = desk.ticket();
        desk.reply(minji, id, "Here", new AfterReply.Resolve());

        job("sla-replay");

        var mine = desk.as(minji, () -> replays.findings(replays.last().orElseThrow())).stream()
                .filter(it -> it.ticket().equals(id))
                .toList();
        assertThat(mine).isEmpty();
    }

    @Test
    void theNightlyReplayReportsDriftAndRepairsNothing() {
        var id = desk.ticket();
        sql.update(
                "update sla.clock set due_at = due_at + interval '1 day' where ticket_id = ? and kind = 'first_response'",
                id.value());
        sql.update("update support.ticket set unanswered = false where id = ?", id.value());

        job("sla-replay");

        var run = desk.as(minji, replays::last).orElseThrow();
        assertThat(run.finishedAt()).isNotNull();
        assertThat(desk.as(minji, () -> replays.findings(run)))
                .filteredOn(it -> it.ticket().equals(id))
                .extracting(it -> it.difference().what())
                .containsExactly("FIRST_RESPONSE 1 due_at", "ticket unanswered");
        assertThat(desk.look(minji, id).row().unanswered()).as("left as it was").isFalse();
    }

    private int published(int hours) {
        var draft = new PolicyDraft(times(hours), List.of(), clock.instant().plusSeconds(1));
        return ((PolicyResult.Done) publish(draft)).version();
    }

    private PolicyResult publish(PolicyDraft draft) {
        return desk.asLead(lead, () -> policies.publish(draft));
    }

    private static SlaPolicy.Times times(int hours) {
        return new SlaPolicy.Times(Duration.ofHours(hours), Duration.ofHours(hours));
    }

    private void job(String name) {
        var task =
                jobs.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        SystemActor.run("test", () -> task.run(clock.instant()));
    }

    private TicketClock first(TicketId id) {
        return desk.look(minji, id).clocks().getFirst();
    }

    private int events(TicketId id, String kind) {
        return sql.queryForObject(
                "select count(*) from sla.clock_event where ticket_id = ? and kind = ?::sla.clock_event_kind",
                Integer.class,
                id.value(),
                kind);
    }

    private Exclusion exclusion(TicketId id) {
        return desk.as(minji, () -> outcomes.findings(id)).orElseThrow().exclusion();
    }
}
