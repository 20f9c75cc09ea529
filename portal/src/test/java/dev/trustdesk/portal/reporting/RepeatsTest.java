package dev.trustdesk.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.DeletionReason;
import dev.trustdesk.portal.support.DeletionResult;
import dev.trustdesk.portal.support.Deletions;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** How often questions repeat, week by week. */
@PostgresTest
class RepeatsTest {

    private final Repeats repeats;
    private final Gaps gaps;
    private final Deflection deflection;
    private final RepeatTask nightly;
    private final Questions questions;
    private final Deletions deletions;
    private final FaqReferences faq;
    private final AdjustableClock clock;
    private final PackOnDemand pack;
    private final JdbcClient database;
    private final DataSource source;
    private final Desk desk;
    private AccountId minji;

    RepeatsTest(
            @Autowired Repeats repeats,
            @Autowired Gaps gaps,
            @Autowired Deflection deflection,
            @Autowired RepeatTask nightly,
            @Autowired Questions questions,
            @Autowired Deletions deletions,
            @Autowired FaqReferences faq,
            @Autowired AdjustableClock clock,
            @Autowired PackOnDemand pack,
            @Autowired JdbcClient database,
            @Autowired DataSource source,
            @Autowired ApplicationContext context) {
        this.repeats = repeats;
        this.gaps = gaps;
        this.deflection = deflection;
        this.nightly = nightly;
        this.questions = questions;
        this.deletions = deletions;
        this.faq = faq;
        this.clock = clock;
        this.pack = pack;
        this.database = database;
        this.source = source;
        this.desk = new Desk(context);
    }

    @BeforeEach
    void anEmptyDesk() throws Exception {
        deleteTickets();
        database.sql("delete from reporting.asked").update();
        pack.importNow();
        minji = desk.staff("Minji");
    }

    @Test
    void aQuestionIsRepeatedByItsAnswerOrByItsWords() {
        var first = ask("Ledger cannot sign", "Blind signing on my Ledger fails.");
        ask("Blind signing on Ledger", "The Ledger asks for blind signing.");
        var third = ask("Approve fails with a device", "An error appears on the small screen.");
        ask("Something nobody asked", "Where can I find the brand colours?");
        link(first, "hardware-wallets");
        link(third, "hardware-wallets");

        assertThat(thisWeek(Language.EN)).isEqualTo(new RepeatRate(4, 2, 1, 1));
        assertThat(thisWeek(Language.EN).share()).hasValue(0.5);
        assertThat(thisWeek(Language.KO).share()).isEmpty();
    }

    @Test
    void countingAgainChangesOnlyWhatStaffHaveSaidMeanwhile() {
        var first = ask("Ledger cannot sign", "Blind signing on my Ledger fails.");
        var second = ask("Blind signing on Ledger", "The Ledger asks for blind signing.");
        nightly.run(clock.instant());
        nightly.run(clock.instant());
        assertThat(thisWeek(Language.EN)).isEqualTo(new RepeatRate(2, 0, 0, 1));

        link(first, "hardware-wallets");
        link(second, "hardware-wallets");
        nightly.run(clock.instant());
        assertThat(thisWeek(Language.EN)).isEqualTo(new RepeatRate(2, 2, 1, 0));
    }

    @Test
    void theNumbersOutliveTheTickets() throws SQLException {
        ask("Ledger cannot sign", "Blind signing on my Ledger fails.");
        ask("Blind signing on Ledger", "The Ledger asks for blind signing.");
        nightly.run(clock.instant());
        deleteTickets();
        nightly.run(clock.instant());

        assertThat(thisWeek(Language.EN)).isEqualTo(new RepeatRate(2, 0, 0, 1));
    }

    @Test
    void aRepeatStaysOneWhenTheTicketBeforeItIsDeleted() {
        var first = ask("Something about a device", "Words of one kind.");
        var second = ask("Another matter altogether", "Nothing alike in here.");
        link(first, "hardware-wallets");
        link(second, "hardware-wallets");
        nightly.run(clock.instant());
        var seen = desk.look(minji, first).version();
        assertThat(desk.asLead(minji, () -> deletions.delete(first, seen, DeletionReason.TEST)))
                .isInstanceOf(DeletionResult.Deleted.class);
        nightly.run(clock.instant());

        assertThat(thisWeek(Language.EN)).isEqualTo(new RepeatRate(2, 2, 1, 0));
    }

    @Test
    void whatTurnsOutToBeSpamIsTakenOutAndSamplesNeverCount() {
        ask("Ledger cannot sign", "Blind signing on my Ledger fails.");
        var spam = ask("Ledger cannot sign", "Blind signing on my Ledger fails. Visit us.");
        var sample = ask("Ledger", "A sample.");
        database.sql("update support.ticket set sample = true where id = ?")
                .param(sample.value())
                .update();
        nightly.run(clock.instant());
        assertThat(thisWeek(Language.EN).asked()).isEqualTo(2);

        desk.reply(minji, spam, "No.", new AfterReply.Resolve(Outcome.SPAM));
        assertThat(thisWeek(Language.EN)).isEqualTo(new RepeatRate(1, 0, 0, 0));
    }

    @Test
    void aWeekBeginsOnMondayInSeoul() {
        // Sunday 23:59:59 in Seoul, and two seconds later.
        clock.advance(Duration.between(clock.instant(), java.time.Instant.parse("2026-11-22T14:59:58Z")));
        ask("Late on Sunday", "Before midnight.");
        clock.advance(Duration.ofSeconds(2));
        ask("Early on Monday", "After midnight.");
        nightly.run(clock.instant());

        var weeks = desk.as(minji, "LEAD", () -> repeats.weeks(1, List.of(Language.EN)));
        assertThat(weeks)
                .extracting(week -> week.week().monday())
                .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 16));
        assertThat(weeks).extracting(week -> week.rate().asked()).containsExactly(1, 1);
    }

    @Test
    void anAnswerWithManyTicketsOrBadVotesIsAGap() {
        for (var i = 0; i < 3; i++) {
            link(ask("Number " + i, "Different words each time " + i), "hardware-wallets");
        }
        deflection.vote(Language.EN, "ratio", false);
        link(ask("Once only", "Kraken."), "kraken");

        var found = desk.as(minji, "MAINTAINER", () -> gaps.answers(Language.EN, Language.KO, 10));

        assertThat(found).extracting(gap -> gap.answer().slug()).containsExactly("hardware-wallets", "ratio");
        assertThat(found.getFirst().tickets()).isEqualTo(3);
        assertThat(found.getFirst().answer().language()).isEqualTo(Language.KO);
        assertThat(desk.as(minji, () -> gaps.ticketsOf(found.getFirst(), 2))).hasSize(2);
    }

    @Test
    void maintainersSeeNoWordsOfRequesters() {
        assertThatThrownBy(() -> desk.as(minji, "MAINTAINER", () -> gaps.withoutAnswer(Language.EN, 5)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.as(minji, () -> repeats.countThisWeek()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private RepeatRate thisWeek(Language language) {
        return desk.as(minji, "LEAD", () -> {
            repeats.countThisWeek();
            return repeats.weeks(0, List.of(language)).getFirst().rate();
        });
    }

    private void link(TicketId ticket, String slug) {
        var entry = faq.at(slug, Language.EN).orElseThrow().id();
        assertThat(desk.as(minji, () -> questions.decide(ticket, new Question.Known(entry))))
                .isTrue();
    }

    private TicketId ask(String subject, String text) {
        clock.advance(Duration.ofSeconds(1));
        return desk.ticketOf(desk.ask(new HelpDraft(
                desk.requests().newFormKey(), Category.WALLET, subject, text, null, null, null, null, Language.EN)));
    }

    /** As whoever may: the application itself cannot. */
    private void deleteTickets() throws SQLException {
        String url;
        try (var connection = source.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        try (var connection = TestDatabase.asOwner(url);
                var statement = connection.createStatement()) {
            statement.execute("alter table sla.clock_event disable trigger user");
            statement.execute("truncate support.ticket cascade");
            statement.execute("alter table sla.clock_event enable trigger user");
        }
    }
}
