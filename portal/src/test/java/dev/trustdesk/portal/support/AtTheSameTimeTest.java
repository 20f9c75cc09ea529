package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.DeedResult;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.FollowUpDraft;
import dev.trustdesk.portal.help.FollowUpResult;
import dev.trustdesk.portal.help.TicketDeeds;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two people at one ticket in the same instant: one of them is told that the other was quicker, and nothing is half done. */
@PostgresTest
class AtTheSameTimeTest {

    private static final int TIMES = 5;

    private final Tickets tickets;
    private final Merging merging;
    private final TicketDeeds deeds;
    private final Desk desk;
    private final JdbcTemplate sql;
    private AccountId minji;
    private AccountId joon;

    AtTheSameTimeTest(
            @Autowired Tickets tickets,
            @Autowired Merging merging,
            @Autowired TicketDeeds deeds,
            @Autowired ApplicationContext context,
            @Autowired javax.sql.DataSource dataSource) {
        this.tickets = tickets;
        this.merging = merging;
        this.deeds = deeds;
        this.desk = new Desk(context);
        this.sql = new JdbcTemplate(dataSource);
    }

    @BeforeEach
    void twoWhoWork() {
        minji = desk.staff("Minji");
        joon = desk.staff("Joon");
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoResolveOneResolvesAndTheOtherIsShownIt() throws Exception {
        var id = desk.ticket();
        desk.reply(minji, id, "Here is how.", new AfterReply.StayOpen());
        desk.askedSomethingNew(minji, id);
        var seen = desk.look(minji, id).version();

        var results = together(
                () -> desk.as(minji, () -> tickets.changeState(id, seen, TicketState.RESOLVED)),
                () -> desk.as(joon, () -> tickets.reply(id, seen, "Solved.", new AfterReply.Resolve())));

        assertThat(results).filteredOn(TicketResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(TicketResult.Stale.class::isInstance)
                .singleElement()
                .satisfies(stale -> assertThat(
                                ((TicketResult.Stale) stale).now().row().state())
                        .isEqualTo(TicketState.RESOLVED));
        var now = desk.look(minji, id);
        assertThat(now.version()).isEqualTo(seen + 1);
        assertThat(sql.queryForObject(
                        "select count(*) from platform.audit_event where subject = ? and action in"
                                + " ('ticket.moved', 'ticket.replied')",
                        Integer.class,
                        "ticket:" + id))
                .as("the first reply and the one deed that was done")
                .isEqualTo(2);
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoMergeTicketsIntoEachOtherOneDoesAndNoCircleComesAbout() throws Exception {
        var a = desk.ticket();
        var b = desk.ticket();

        var results = together(
                () -> desk.as(minji, () -> merging.merge(a, 0, b)), () -> desk.as(joon, () -> merging.merge(b, 0, a)));

        assertThat(results).filteredOn(MergeResult.Done.class::isInstance).hasSize(1);
        assertThat(List.of(a, b))
                .filteredOn(id -> desk.look(minji, id).row().mergedInto() != null)
                .hasSize(1);
    }

    @RepeatedTest(TIMES)
    void whoeverAnswersATicketThatIsBeingDeletedIsTooLateOrInTimeAndLeavesNothing() throws Exception {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);

        var results = together(
                () -> desk.as(minji, () -> tickets.reply(id, 0, "Marigold", new AfterReply.StayOpen())),
                () -> deeds.delete(token));

        assertThat(results.getFirst()).isInstanceOfAny(TicketResult.Done.class, TicketResult.Gone.class);
        assertThat(results.getLast()).isEqualTo(new DeedResult.Done());
        assertNothingIsLeft(id);
    }

    @RepeatedTest(TIMES)
    void aRequesterWhoWritesWhileTheTicketIsDeletedReadsThatItIsGoneOrIsDeletedWithIt() throws Exception {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        var message = new FollowUpDraft(desk.requests().newFormKey(), "Marigold");

        var results = together(() -> desk.requests().followUp(token, message, Desk.NETWORK), () -> deeds.delete(token));

        assertThat(results.getFirst()).isInstanceOfAny(FollowUpResult.Accepted.class, FollowUpResult.Gone.class);
        assertNothingIsLeft(id);
    }

    private void assertNothingIsLeft(TicketId id) {
        assertThat(desk.as(minji, () -> tickets.find(id))).isEmpty();
        assertThat(sql.queryForObject(
                        "select count(*) from support.message where ticket_id = ?", Integer.class, id.value()))
                .isZero();
    }

    private static List<Object> together(Callable<Object> one, Callable<Object> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> begin(start, one));
            var second = threads.submit(() -> begin(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static Object begin(CyclicBarrier start, Callable<Object> deed) throws Exception {
        start.await();
        return deed.call();
    }
}
