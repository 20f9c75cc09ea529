package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.FollowUpDraft;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.ClockStates;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authorization.AuthorizationDeniedException;

@PostgresTest
class TicketsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tickets tickets;
    private final TicketQueue queue;
    private final SlaSweep sweep;
    private final Triage triage;
    private final Desk desk;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;
    private AccountId minji;

    TicketsTest(
            @Autowired Tickets tickets,
            @Autowired TicketQueue queue,
            @Autowired SlaSweep sweep,
            @Autowired Triage triage,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource) {
        this.tickets = tickets;
        this.queue = queue;
        this.sweep = sweep;
        this.triage = triage;
        this.desk = new Desk(context);
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
    }

    @BeforeEach
    void someStaff() {
        minji = desk.staff("Minji");
    }

    @Test
    void aReplyStopsTheClockAndIsShownWithItsAuthor() {
        var id = desk.ticket();
        clock.advance(HOUR.multipliedBy(43));

        assertThat(desk.reply(minji, id, "Please add the token to your wallet.", new AfterReply.StayOpen()))
                .isInstanceOfSatisfying(
                        TicketResult.Done.class,
                        done -> assertThat(done.version()).isEqualTo(1));

        var ticket = desk.look(minji, id);
        var first = ticket.clocks().getFirst();
        assertThat(first.state()).isEqualTo(ClockState.MET);
        assertThat(first.left(clock.instant())).contains(HOUR.multipliedBy(5));
        assertThat(ticket.row().unanswered()).isFalse();
        assertThat(ticket.row().nextDueAt()).isNull();
        assertThat(ticket.messages().getLast().authorName()).isEqualTo("Minji");
        assertThat(audited(id)).containsExactly("ticket.opened", "ticket.replied");
    }

    @Test
    void twoRepliesAtOnceMakeOneFulfilEventAndTheSecondWriterSeesTheFirst() throws Exception {
        var id = desk.ticket();
        var joon = desk.staff("Joon");

        var results = together(
                () -> desk.as(minji, () -> tickets.reply(id, 0, "From Minji", new AfterReply.StayOpen())),
                () -> desk.as(joon, () -> tickets.reply(id, 0, "From Joon", new AfterReply.StayOpen())));

        assertThat(results).filteredOn(TicketResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(TicketResult.Stale.class::isInstance)
                .singleElement()
                .satisfies(stale -> {
                    var now = ((TicketResult.Stale) stale).now();
                    assertThat(now.version()).isEqualTo(1);
                    assertThat(now.messages().getLast().text()).startsWith("From ");
                });
        assertThat(events(id, "fulfilled")).isEqualTo(1);

        desk.reply(joon, id, "Sent on purpose after all", new AfterReply.StayOpen());
        assertThat(events(id, "fulfilled")).isEqualTo(1);
    }

    @Test
    void aStaleWriteChangesNothingWhateverItWas() {
        var id = desk.ticket();
        desk.reply(minji, id, "First", new AfterReply.StayOpen());
        var before = desk.look(minji, id);

        List<BiFunction<TicketId, Long, TicketResult>> deeds = List.of(
                (ticket, seen) -> tickets.reply(ticket, seen, "Late", new AfterReply.Resolve()),
                (ticket, seen) -> tickets.note(ticket, seen, "Late"),
                (ticket, seen) -> tickets.assign(ticket, seen, minji),
                tickets::unassign,
                (ticket, seen) -> tickets.changeState(ticket, seen, TicketState.RESOLVED));
        for (var deed : deeds) {
            assertThat(desk.as(minji, () -> deed.apply(id, 0L))).isEqualTo(new TicketResult.Stale(before));
            assertThat(desk.as(minji, () -> deed.apply(new TicketId(java.util.UUID.randomUUID()), 0L)))
                    .isEqualTo(new TicketResult.Gone());
        }
        assertThat(desk.look(minji, id)).isEqualTo(before);
    }

    @Test
    void aNoteAnswersNobody() {
        var id = desk.ticket();

        desk.as(minji, () -> tickets.note(id, 0, "Looks like #1001"));

        assertThat(desk.look(minji, id).row().unanswered()).isTrue();
        assertThat(events(id, "fulfilled")).isZero();
    }

    @Test
    void waitingNeedsAReplyAReasonAndAWakeUpTime() {
        var id = desk.ticket();
        var tomorrow = clock.instant().plus(Duration.ofDays(1));

        assertThat(desk.as(minji, () -> tickets.changeState(id, 0, TicketState.WAITING_FOR_EXCHANGE)))
                .isEqualTo(new TicketResult.Refused("support.refused.waiting_needs_reply"));
        assertThat(desk.reply(minji, id, "We asked.", new AfterReply.WaitForExchange(" ", tomorrow)))
                .isEqualTo(new TicketResult.Refused("support.refused.reason_missing"));
        assertThat(desk.reply(minji, id, "We asked.", new AfterReply.WaitForExchange("Bithumb", clock.instant())))
                .isEqualTo(new TicketResult.Refused("support.refused.wake_time"));
        assertThat(desk.reply(minji, id, "We asked.", new AfterReply.WaitForExchange("Bithumb", tomorrow)))
                .isInstanceOfSatisfying(
                        TicketResult.Done.class,
                        done -> assertThat(done.version()).isEqualTo(1));

        var ticket = desk.look(minji, id);
        assertThat(ticket.row().state()).isEqualTo(TicketState.WAITING_FOR_EXCHANGE);
        assertThat(ticket.facts().wakeAt()).isEqualTo(tomorrow);
        assertThat(resolution(ticket).state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void aTicketWakesAtItsTimeWhetherTheSweepComesOrSomebodyWrites() {
        var wake = clock.instant().plus(HOUR);
        var swept = waitingTicket(wake);
        var touched = waitingTicket(wake);
        clock.advance(HOUR.multipliedBy(5));

        desk.as(minji, () -> tickets.note(touched, 1, "Any news?"));
        assertThat(run().counts()).containsEntry("support.job.woken", 1);

        for (var id : List.of(swept, touched)) {
            var ticket = desk.look(minji, id);
            assertThat(ticket.row().state()).isEqualTo(TicketState.OPEN);
            assertThat(ticket.facts().wakeAt()).isNull();
            assertThat(resolution(ticket).pausedFor()).isEqualTo(HOUR);
        }
    }

    @Test
    void nobodyIsResolvedInSilenceBeforeTheFirstReply() {
        var id = desk.ticket();

        assertThat(desk.as(minji, () -> tickets.changeState(id, 0, TicketState.RESOLVED)))
                .isEqualTo(new TicketResult.Refused("support.refused.first_reply_needed"));
        assertThat(desk.look(minji, id).row().state()).isEqualTo(TicketState.OPEN);
    }

    @Test
    void nothingIsResolvedOfWhichNobodyHasSaidWhatItAsked() {
        var id = desk.ticket();
        var unsaid = new TicketResult.Refused("support.refused.question_missing");

        assertThat(desk.as(minji, () -> tickets.reply(id, 0, "Here is how.", new AfterReply.Resolve())))
                .isEqualTo(unsaid);
        assertThat(desk.look(minji, id).row().unanswered())
                .as("nothing was sent")
                .isTrue();
        desk.reply(minji, id, "Here is how.", new AfterReply.StayOpen());
        assertThat(desk.as(minji, () -> tickets.changeState(id, 1, TicketState.RESOLVED)))
                .isEqualTo(unsaid);

        desk.askedSomethingNew(minji, id);
        assertThat(desk.as(minji, () -> tickets.changeState(id, 1, TicketState.RESOLVED)))
                .isInstanceOfSatisfying(
                        TicketResult.Done.class,
                        done -> assertThat(done.version()).isEqualTo(2));
    }

    @Test
    void whatIsLeftOutAsSpamIsResolvedWithoutAQuestion() {
        var id = desk.ticket();
        desk.reply(minji, id, "Please stop.", new AfterReply.StayOpen());
        desk.as(minji, () -> triage.exclude(id, 1, ExclusionReason.SPAM, "An advertisement"));

        assertThat(desk.as(minji, () -> tickets.changeState(id, 2, TicketState.RESOLVED)))
                .isInstanceOfSatisfying(
                        TicketResult.Done.class,
                        done -> assertThat(done.version()).isEqualTo(3));
    }

    @Test
    void thankYouNeedsNoReply() {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        desk.reply(minji, id, "It is there now.", new AfterReply.StayOpen());
        desk.requests().followUp(token, new FollowUpDraft(desk.requests().newFormKey(), "Thanks!"), Desk.NETWORK);

        desk.askedSomethingNew(minji, id);
        desk.as(minji, () -> tickets.changeState(id, 2, TicketState.RESOLVED));

        var ended = desk.look(minji, id).clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.NEXT_RESPONSE)
                .findFirst()
                .orElseThrow();
        assertThat(ended.state()).isEqualTo(ClockState.ENDED);
        assertThat(ended.endReason()).isEqualTo("closed_no_reply_needed");
        assertThat(sql.queryForObject(
                        "select actor from sla.clock_event where ticket_id = ? and kind = 'ended'",
                        String.class,
                        id.value()))
                .isEqualTo(minji.toString());
    }

    @Test
    void aSecretInAReplyANoteOrAReasonIsRefused() {
        var id = desk.ticket();
        var phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        var refused = new TicketResult.Refused("support.refused.secret");

        assertThat(desk.reply(minji, id, phrase, new AfterReply.StayOpen())).isEqualTo(refused);
        assertThat(desk.as(minji, () -> tickets.note(id, 0, "They sent: " + phrase)))
                .isEqualTo(refused);
        assertThat(desk.reply(
                        minji,
                        id,
                        "Hello",
                        new AfterReply.WaitForRequester(phrase, clock.instant().plus(HOUR))))
                .isEqualTo(refused);
        assertThat(desk.look(minji, id).messages()).hasSize(2);
    }

    @Test
    void ticketsAreGivenToStaffOnly() {
        var id = desk.ticket();
        var joon = desk.staff("Joon");

        assertThat(desk.as(minji, () -> tickets.assign(id, 0, joon))).isEqualTo(new TicketResult.Done(1));
        assertThat(desk.look(minji, id).row().assignee()).isEqualTo(joon);
        assertThat(desk.as(minji, () -> tickets.assign(id, 1, new AccountId(java.util.UUID.randomUUID()))))
                .isEqualTo(new TicketResult.Refused("support.refused.not_staff"));
        assertThat(desk.as(minji, () -> tickets.unassign(id, 1))).isEqualTo(new TicketResult.Done(2));
        assertThat(desk.look(minji, id).row().assignee()).isNull();
    }

    @Test
    void theQueueShowsOverdueFirstThenDueSoonestThenTheRestByLastChange() {
        sql.update("update support.ticket set next_due_at = null, unanswered = false, wake_at = null,"
                + " waiting_reason = null, state = 'resolved', changed_at = '2020-01-01'");
        var overdue = desk.ticket();
        clock.advance(HOUR.multipliedBy(40));
        var soon = desk.ticket();
        var answeredFirst = desk.ticket();
        desk.reply(minji, answeredFirst, "Yes", new AfterReply.StayOpen());
        clock.advance(HOUR.multipliedBy(10));
        var answeredLast = desk.ticket();
        desk.reply(minji, answeredLast, "Yes", new AfterReply.StayOpen());
        desk.as(minji, () -> tickets.assign(answeredLast, 1, minji));
        var wakes = clock.instant().plus(HOUR);
        var waiting = waitingTicket(wakes);

        assertThat(ids(QueueView.ALL)).startsWith(overdue, soon).containsSubsequence(waiting, answeredFirst);
        assertThat(ids(QueueView.UNANSWERED)).containsExactly(overdue, soon);
        assertThat(ids(QueueView.OVERDUE)).containsExactly(overdue);
        assertThat(ids(QueueView.WAITING)).containsExactly(waiting);
        assertThat(ids(QueueView.MINE)).containsExactly(answeredLast);
        assertThat(ids(QueueView.DUE_SOON)).isEmpty();
        clock.advance(HOUR.multipliedBy(30));
        assertThat(ids(QueueView.DUE_SOON)).containsExactly(soon);
        var counts = desk.as(minji, () -> queue.counts(List.of(QueueFilter.of(QueueView.UNANSWERED))));
        assertThat(counts).containsEntry(QueueFilter.of(QueueView.UNANSWERED), new QueueCount(2));
    }

    @Test
    void theQueueIsFilteredByWhatATicketIs() {
        var korean = desk.ticketOf(desk.ask(new HelpDraft(
                desk.requests().newFormKey(),
                Category.LIQUIDITY,
                "풀 문의",
                "유동성 풀",
                null,
                null,
                "Bithumb Korea",
                null,
                Language.KO)));

        var all = QueueFilter.of(QueueView.ALL);
        assertThat(ids(new QueueFilter(QueueView.ALL, Category.LIQUIDITY, Language.KO, null, true, "bithumb", false)))
                .containsExactly(korean);
        assertThat(ids(new QueueFilter(QueueView.ALL, null, null, null, false, "humb", null)))
                .doesNotContain(korean);
        assertThat(ids(new QueueFilter(QueueView.ALL, null, null, minji, false, null, null)))
                .isEmpty();
        assertThat(ids(new QueueFilter(QueueView.ALL, null, null, null, false, null, true)))
                .isEmpty();
        assertThat(ids(all)).contains(korean);
    }

    @Test
    void countsStopAtNinetyNinePlus() {
        assertThat(new QueueCount(99)).hasToString("99");
        assertThat(new QueueCount(100)).hasToString("99+");
    }

    @Test
    void theSweepMarksWhatIsDueOnceAndChangesNoResult() {
        var late = desk.ticket();
        clock.advance(HOUR.multipliedBy(49));
        desk.reply(minji, late, "Sorry, late.", new AfterReply.Resolve());
        var open = desk.ticket();
        clock.advance(HOUR.multipliedBy(50));
        var before = desk.look(minji, late);
        var version = desk.look(minji, open).version();

        assertThat(run()).isNotEqualTo(Tally.NOTHING);
        assertThat(run()).isEqualTo(Tally.NOTHING);

        assertThat(desk.look(minji, late)).isEqualTo(before);
        assertThat(before.clocks().getFirst().state()).isEqualTo(ClockState.MISSED);
        assertThat(events(late, "breached")).isZero();
        assertThat(events(open, "breached")).isEqualTo(1);
        assertThat(events(open, "alerted_50")).as("one alert per clock").isZero();
        assertThat(desk.look(minji, open).version())
                .as("nobody's work becomes stale")
                .isEqualTo(version);
        assertThat(stored(open)).containsEntry("breached", true).containsEntry("next_mark_at", null);
    }

    @Test
    void sweepsOnTwoNodesAtOnceAddNothingTwice() throws Exception {
        var made = new ArrayList<TicketId>();
        for (var i = 0; i < 25; i++) {
            made.add(desk.ticket());
        }
        clock.advance(HOUR.multipliedBy(25));

        together(this::run, this::run);
        run();

        assertThat(made).allSatisfy(id -> assertThat(events(id, "alerted_50")).isEqualTo(1));
    }

    @Test
    void whatIsStoredIsWhatTheLogSays() {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        desk.reply(
                minji,
                id,
                "Yes.",
                new AfterReply.WaitForRequester("more details", clock.instant().plus(HOUR)));
        clock.advance(HOUR.multipliedBy(30));
        desk.requests()
                .followUp(token, new FollowUpDraft(desk.requests().newFormKey(), "Here they are."), Desk.NETWORK);

        var row = desk.look(minji, id).row();
        var states = new ClockStates(desk.look(minji, id).clocks());
        assertThat(row.nextDueAt()).isEqualTo(states.nextDueAt().orElseThrow());
        assertThat(sql.queryForObject("select count(*) from sla.clock where ticket_id = ?", Integer.class, id.value()))
                .isEqualTo(states.clocks().size());
    }

    @Test
    void nobodyButStaffSeesATicket() {
        var id = desk.ticket();
        assertThatThrownBy(() -> SystemActor.run("reader", () -> tickets.find(id)))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    private TicketId waitingTicket(Instant wakeAt) {
        var id = desk.ticket();
        desk.reply(minji, id, "We asked them.", new AfterReply.WaitForExchange("their answer", wakeAt));
        return id;
    }

    private Tally run() {
        return SystemActor.call("sla-sweep", () -> sweep.run(clock.instant()));
    }

    private List<TicketId> ids(QueueView view) {
        return ids(QueueFilter.of(view));
    }

    private List<TicketId> ids(QueueFilter filter) {
        return desk.as(minji, () -> queue.page(QueueQuery.of(filter), null, 50)).stream()
                .map(TicketRow::id)
                .toList();
    }

    private static TicketClock resolution(Ticket ticket) {
        return new ClockStates(ticket.clocks()).latest(ClockKind.RESOLUTION).orElseThrow();
    }

    private int events(TicketId id, String kind) {
        return sql.queryForObject(
                "select count(*) from sla.clock_event where ticket_id = ? and kind = ?::sla.clock_event_kind"
                        + " and clock <> 'resolution'",
                Integer.class,
                id.value(),
                kind);
    }

    private Map<String, Object> stored(TicketId id) {
        return sql.queryForMap(
                "select breached, next_mark_at from sla.clock where ticket_id = ? and kind = 'first_response'",
                id.value());
    }

    private List<String> audited(TicketId id) {
        return sql.queryForList(
                "select action from platform.audit_event where subject = ? order by id", String.class, "ticket:" + id);
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(List.of(one, other))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
