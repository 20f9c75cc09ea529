package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@PostgresTest
class TicketQueueTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String WALLET = "0x52908400098527886E0F7030069857D2E4169EE7";
    private static final String TRANSACTION = "0x9fc76417374aa880d4449a1f7f31ec597f00b1f6f3dd2d66f4c9c6c445836d8b";

    private final TicketQueue queue;
    private final Tickets tickets;
    private final Desk desk;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;
    private AccountId minji;

    TicketQueueTest(
            @Autowired TicketQueue queue,
            @Autowired Tickets tickets,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource) {
        this.queue = queue;
        this.tickets = tickets;
        this.desk = new Desk(context);
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
    }

    @BeforeEach
    void minjiHasNothingToDo() {
        minji = desk.staff("Minji");
        desk.signIn(minji);
        // What earlier tests left open is in other hands.
        page(QueueQuery.of(QueueFilter.of(QueueView.UNANSWERED)), 500)
                .forEach(row -> desk.reply(minji, row.id(), "Done.", new AfterReply.Resolve()));
    }

    @ParameterizedTest
    @EnumSource(QueueSort.class)
    void pagesGoOnWhereTheLastOneEndedAndMissNothing(QueueSort sort) {
        var made = new HashSet<TicketId>();
        for (var i = 0; i < 7; i++) {
            made.add(desk.ticket());
            // Some stand at the same instant, so that only their numbers tell them apart.
            clock.advance(i % 2 == 0 ? Duration.ZERO : HOUR);
        }
        var query = new QueueQuery(QueueFilter.of(QueueView.ALL), sort, Optional.empty());

        var atOnce = page(query, 1_000);
        var piecemeal = new ArrayList<TicketRow>();
        List<TicketRow> page = List.of();
        do {
            page = queue.page(query, page.isEmpty() ? null : page.getLast(), 2);
            piecemeal.addAll(page);
        } while (!page.isEmpty());

        assertThat(piecemeal).isEqualTo(atOnce);
        assertThat(atOnce).extracting(TicketRow::id).containsAll(made).doesNotHaveDuplicates();
    }

    @Test
    void aPageGoesOnFromATicketThatHasLeftTheView() {
        var ids = IntStream.range(0, 4)
                .mapToObj(i -> {
                    clock.advance(HOUR);
                    return desk.ticket();
                })
                .toList();
        var query = QueueQuery.of(QueueFilter.of(QueueView.UNANSWERED));
        var first = queue.page(query, null, 2);
        desk.reply(minji, ids.get(1), "Answered in the meantime.", new AfterReply.Resolve());

        assertThat(queue.page(query, first.getLast(), 10))
                .extracting(TicketRow::id)
                .containsExactly(ids.get(2), ids.get(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "지갑          | particles are written to the word",
                "지갑을        | a particle of its own",
                "빗썸 입금     | two words, in any order",
                "스냅샷        | three letters",
                "AI16Z        | a Latin word before a particle",
                "bithu        | the beginning of a word",
                "Deposits     | an English plural",
                "0x5290840009 | the beginning of a wallet's address, in any case",
                "0x9fc76417374aa880d4449a1f7f31ec597f00b1f6f3dd2d66f4c9c6c445836d8b | a whole transaction id",
                "Asker.Of@example.org | a whole mail address, in any case",
            })
    void aTicketIsFoundBy(String typed, String why) {
        var id = koreanTicket();

        assertThat(found(typed)).as(why).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"지감", "빗썸 출금", "eposit", "someone@example.org", "#99999999", "example of"})
    void aTicketIsNotFoundBy(String typed) {
        koreanTicket();

        assertThat(found(typed)).isEmpty();
    }

    @Test
    void aTicketIsFoundByItsNumberItsCheckWordAndWhateverIsWrittenToIt() {
        var id = koreanTicket();
        var number = desk.look(minji, id).row().number();
        var checkWord = desk.look(minji, id).facts().checkWord();
        desk.reply(minji, id, "Xylophone-reply", new AfterReply.StayOpen());
        desk.as(minji, () -> tickets.note(id, desk.look(minji, id).version(), "yttrium-note"));

        assertThat(found("#" + number)).containsExactly(id);
        assertThat(found(Long.toString(number))).contains(id);
        assertThat(found(checkWord)).contains(id);
        assertThat(found("xylophone")).containsExactly(id);
        assertThat(found("yttrium")).containsExactly(id);
        assertThat(found("Trustdesk"))
                .as("what a program wrote is in every ticket")
                .isEmpty();
    }

    @Test
    void whatIsFoundStandsNewestFirstAndTheFiltersHold() {
        var older = koreanTicket();
        var newer = koreanTicket();
        var all = QueueFilter.of(QueueView.ALL);

        assertThat(found("빗썸")).startsWith(newer, older);
        var search = TicketSearch.of("빗썸");
        assertThat(queue.page(new QueueQuery(all, QueueSort.DUE, search), row(newer), 10))
                .extracting(TicketRow::id)
                .startsWith(older)
                .doesNotContain(newer);
        var onlyEnglish = new QueueFilter(QueueView.ALL, null, Language.EN, null, false, null, null);
        assertThat(queue.page(new QueueQuery(onlyEnglish, QueueSort.DUE, search), null, 10))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"osmium, 2", "iridium, 5"})
    void whatIsFoundGoesOnPageByPageHoweverManyHoldIt(String word, int holders) {
        var ids = IntStream.range(0, holders).mapToObj(i -> desk.ticket()).toList();
        ids.forEach(id -> desk.reply(minji, id, "About " + word, new AfterReply.StayOpen()));
        var query = new QueueQuery(QueueFilter.of(QueueView.ALL), QueueSort.DUE, TicketSearch.of(word));

        var piecemeal = new ArrayList<TicketId>();
        var page = queue.page(query, null, 1);
        while (!page.isEmpty()) {
            page.forEach(row -> piecemeal.add(row.id()));
            page = queue.page(query, page.getLast(), 1);
        }

        assertThat(piecemeal).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void whatFewHoldIsFoundHoweverOldItIs() {
        var oldest = desk.ticket();
        var next = 2_000_000L;
        var old = new ArrayList<TicketId>();
        for (var distance : List.of(800_000L, 90_000L)) {
            next += distance;
            owner("alter table support.ticket alter column number restart with " + next);
            old.add(desk.ticket());
        }
        for (var id : List.of(oldest, old.getFirst())) {
            desk.reply(minji, id, "About rhodium", new AfterReply.StayOpen());
        }
        var query = new QueueQuery(QueueFilter.of(QueueView.ALL), QueueSort.DUE, TicketSearch.of("rhodium"));

        assertThat(page(query, 10)).extracting(TicketRow::id).containsExactly(old.getFirst(), oldest);
        assertThat(queue.page(query, row(old.getFirst()), 10))
                .extracting(TicketRow::id)
                .containsExactly(oldest);
    }

    @Test
    void aSecretIsNotLookedForAndWhatIsLookedForIsNotToldWhenWrittenOut() {
        var phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";

        assertThat(TicketSearch.of(phrase)).isEmpty();
        assertThat(TicketSearch.refusal(phrase)).contains("support.search.secret");
        assertThat(TicketSearch.of("someone@example.org").orElseThrow()).hasToString("TicketSearch");
        assertThat(TicketSearch.of("?!")).isEmpty();
    }

    @Test
    void whatIsMovedOrDeletedIsFoundWhereItStands() {
        var from = desk.ticket();
        var to = desk.ticket();
        desk.reply(minji, from, "zirconium", new AfterReply.StayOpen());
        owner("update support.message set ticket_id = ? where ticket_id = ? and kind = 'reply'", to, from);

        assertThat(found("zirconium")).containsExactly(to);

        owner("delete from support.message where ticket_id = ? and kind = 'reply'", to);
        assertThat(found("zirconium")).isEmpty();
    }

    @Test
    void countsFollowWhatHappensAndAreKeptNoLongerThanAGlance() {
        var mine = QueueFilter.of(QueueView.MINE);
        var unanswered = QueueFilter.of(QueueView.UNANSWERED);
        assertThat(queue.counts(List.of(mine, unanswered)))
                .containsOnly(Map.entry(mine, new QueueCount(0)), Map.entry(unanswered, new QueueCount(0)));

        var id = desk.ticket();
        desk.as(minji, () -> tickets.assign(id, 0, minji));
        clock.advance(Duration.ofSeconds(30));

        assertThat(queue.counts(List.of(mine, unanswered)))
                .containsOnly(Map.entry(mine, new QueueCount(1)), Map.entry(unanswered, new QueueCount(1)));
    }

    @Test
    void takeNextGivesTheOldestDueThatNobodyElseHas() {
        var joon = desk.staff("Joon");
        var others = desk.ticket();
        desk.as(joon, () -> tickets.assign(others, 0, joon));
        clock.advance(HOUR);
        var oldest = desk.ticket();
        clock.advance(HOUR);
        var younger = desk.ticket();

        assertThat(queue.takeNext(Optional.empty())).contains(oldest);
        assertThat(row(oldest).assignee()).isEqualTo(minji);
        assertThat(queue.takeNext(Optional.empty()))
                .as("it is still due, and mine")
                .contains(oldest);
        assertThat(row(oldest).version()).as("taken once").isEqualTo(1);
        assertThat(queue.takeNext(Optional.of(oldest))).contains(younger);
    }

    @Test
    void twoWhoTakeAtOnceGetTwoTickets() throws Exception {
        var joon = desk.staff("Joon");
        var waiting = new HashSet<TicketId>();
        for (var i = 0; i < 8; i++) {
            waiting.add(desk.ticket());
        }
        var taken = new ArrayList<TicketId>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Optional<TicketId>> one = () -> desk.as(minji, () -> queue.takeNext(Optional.empty()));
            Callable<Optional<TicketId>> other = () -> desk.as(joon, () -> queue.takeNext(Optional.empty()));
            for (var result : threads.invokeAll(List.of(one, other))) {
                taken.add(result.get().orElseThrow());
            }
        }

        assertThat(taken).doesNotHaveDuplicates().isSubsetOf(waiting);
    }

    private TicketId koreanTicket() {
        var draft = new HelpDraft(
                desk.requests().newFormKey(),
                Category.EXCHANGE,
                "빗썸에 입금했는데 지갑에 없습니다",
                "스냅샷 전에 AI16Z를 Bithumb에 보냈습니다. Deposit still missing.",
                TRANSACTION,
                WALLET,
                "Bithumb",
                "asker.of@example.org",
                Language.KO);
        return desk.ticketOf(desk.ask(draft));
    }

    private List<TicketId> found(String typed) {
        var search = TicketSearch.of(typed);
        assertThat(search).isPresent();
        // Earlier tests left tickets of the same words: only those that nobody has answered are looked at.
        return page(new QueueQuery(QueueFilter.of(QueueView.ALL), QueueSort.DUE, search), 1_000).stream()
                .filter(row -> row.state() != dev.trustdesk.portal.sla.TicketState.RESOLVED)
                .map(TicketRow::id)
                .toList();
    }

    private List<TicketRow> page(QueueQuery query, int limit) {
        return queue.page(query, null, limit);
    }

    private TicketRow row(TicketId id) {
        return desk.look(minji, id).row();
    }

    // What the application itself may not do to a conversation; the owner of the tables may.
    private void owner(String statement, TicketId... ids) {
        var url = sql.execute((org.springframework.jdbc.core.ConnectionCallback<String>)
                app -> app.getMetaData().getURL());
        var owner = new JdbcTemplate(new DriverManagerDataSource(url, "owner", "owner"));
        owner.update(statement, Arrays.stream(ids).map(TicketId::value).toArray());
    }
}
