package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockEvent;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class TicketHistoryTest {

    private final TicketHistory history;
    private final Tickets tickets;
    private final Tags tags;
    private final Questions questions;
    private final Desk desk;
    private final AdjustableClock clock;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private AccountId minji;
    private TicketId id;

    TicketHistoryTest(
            @Autowired TicketHistory history,
            @Autowired Tickets tickets,
            @Autowired Tags tags,
            @Autowired Questions questions,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired Outbox outbox,
            @Autowired PlatformTransactionManager transactions) {
        this.history = history;
        this.tickets = tickets;
        this.tags = tags;
        this.questions = questions;
        this.desk = new Desk(context);
        this.clock = clock;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aTicket() {
        minji = desk.staff("Minji");
        id = desk.ticket();
    }

    @Test
    void whatWasWrittenDonePromisedAndMailedStandsInOneLineNewestFirst() {
        step(() -> tickets.assign(id, 0, minji));
        step(() -> tickets.reply(
                id,
                1,
                "We asked.",
                new AfterReply.WaitForExchange(
                        "Bithumb answers", clock.instant().plus(Duration.ofDays(2)))));
        step(() -> tags.change(id, Set.of("Bithumb", "slow"), Set.of()));
        step(() -> questions.decide(id, new Question.Unknown()));
        transaction.executeWithoutResult(
                status -> outbox.put("a-notice", "a-notice:" + id, Map.of("ticket", id.toString())));

        var told = desk.as(minji, () -> history.of(id));

        assertThat(told).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(told)
                .filteredOn(HistoryEntry.Done.class::isInstance)
                .extracting(entry -> ((HistoryEntry.Done) entry).deed().action())
                .containsExactly("ticket.question", "ticket.tagged", "ticket.replied", "ticket.assigned");
        assertThat(told)
                .filteredOn(entry ->
                        entry instanceof HistoryEntry.Ticked(var event) && event.kind() == ClockEvent.Kind.PAUSED)
                .singleElement()
                .satisfies(paused -> assertThat(
                                ((HistoryEntry.Ticked) paused).event().reason())
                        .isEqualTo("Bithumb answers"));
        assertThat(told)
                .anySatisfy(entry -> assertThat(entry)
                        .isInstanceOfSatisfying(
                                HistoryEntry.Mailed.class,
                                mail -> assertThat(mail.delivery().kind()).isEqualTo("a-notice")));
        assertThat(told).filteredOn(HistoryEntry.Said.class::isInstance).hasSize(3);
    }

    @Test
    void theKnownTagsBeginWithTheMostUsed() {
        var other = desk.ticket();
        desk.as(minji, () -> tags.change(id, Set.of("aa-once", "zz-often"), Set.of()));
        desk.as(minji, () -> tags.change(other, Set.of("bb-once", "zz-often"), Set.of()));

        assertThat(desk.as(minji, tags::known)).containsSubsequence("zz-often", "aa-once", "bb-once");
    }

    @Test
    void tagsAreKeptInOneFormAndTooManyAreRefused() {
        assertThat(desk.as(minji, () -> tags.change(id, Set.of("Not Visible", "not-visible", "레저"), Set.of())))
                .isEmpty();
        assertThat(desk.as(minji, () -> tags.of(id))).containsExactly("not-visible", "레저");
        assertThat(desk.as(minji, tags::known)).contains("레저");

        assertThat(desk.as(minji, () -> tags.change(id, Set.of("a;b"), Set.of())))
                .contains("support.refused.tag");
        assertThat(desk.as(
                        minji,
                        () -> tags.change(id, Set.of("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"), Set.of())))
                .contains("support.refused.tags");
        assertThat(desk.as(minji, () -> tags.change(id, Set.of(), Set.of("레저"))))
                .isEmpty();
        assertThat(desk.as(minji, () -> tags.of(id))).containsExactly("not-visible");
    }

    @Test
    void theBestEntriesAreSuggestedAndAnUnknownOneIsNotTaken(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();

        var suggested = desk.as(minji, () -> questions.suggestions(id, Language.KO, 5));
        assertThat(suggested)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.language()).isEqualTo(Language.KO));

        assertThat(desk.as(minji, () -> questions.decide(id, new Question.Known("no-such-entry"))))
                .isFalse();
        var best = new Question.Known(suggested.getFirst().id());
        assertThat(desk.as(minji, () -> questions.decide(id, best))).isTrue();
        assertThat(desk.as(minji, () -> questions.of(id))).contains(best);
    }

    private void step(java.util.function.Supplier<?> deed) {
        clock.advance(Duration.ofMinutes(10));
        desk.as(minji, deed::get);
    }
}
