package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** Tickets that ask the same are seen as such. */
@PostgresTest
class SimilarTicketsTest {

    private final SimilarTickets similar;
    private final AskedTickets asked;
    private final AskedWordsTask counting;
    private final KnownWords known;
    private final Questions questions;
    private final AdjustableClock clock;
    private final PackOnDemand pack;
    private final JdbcClient database;
    private final DataSource source;
    private final Desk desk;
    private AccountId minji;

    SimilarTicketsTest(
            @Autowired SimilarTickets similar,
            @Autowired AskedTickets asked,
            @Autowired AskedWordsTask counting,
            @Autowired KnownWords known,
            @Autowired Questions questions,
            @Autowired AdjustableClock clock,
            @Autowired PackOnDemand pack,
            @Autowired JdbcClient database,
            @Autowired DataSource source,
            @Autowired ApplicationContext context) {
        this.similar = similar;
        this.asked = asked;
        this.counting = counting;
        this.known = known;
        this.questions = questions;
        this.clock = clock;
        this.pack = pack;
        this.database = database;
        this.source = source;
        this.desk = new Desk(context);
    }

    @BeforeEach
    void staff() {
        minji = desk.staff("Minji");
        database.sql("delete from support.ticket_asked").update();
    }

    @Test
    void twoThatAskTheSameInOtherWordsFindEachOtherWithTheirEndAndTheirAnswer() throws Exception {
        pack.importNow();
        var first = ask(Language.EN, "Blind signing on Ledger", "The Ledger asks for blind signing when I migrate.");
        ask(Language.EN, "Bithumb has not credited me", "My coins are on Bithumb and nothing was credited.");
        var entry = new Question.Known(desk.as(minji, () -> questions.suggestions(first, Language.EN, 1))
                .getFirst()
                .id());
        desk.as(minji, () -> questions.decide(first, entry));
        desk.reply(minji, first, "Yes, switch it on.", new AfterReply.Resolve(Outcome.ANSWERED));
        var second = ask(Language.EN, "Ledger cannot sign", "Approving with my Ledger fails, it wants blind signing.");

        var found = of(second);

        assertThat(found).extracting(like -> like.row().id()).containsExactly(first);
        assertThat(found.getFirst().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(found.getFirst().question()).isEqualTo(entry);
        assertThat(of(first)).extracting(like -> like.row().id()).containsExactly(second);
    }

    @Test
    void koreanIsComparedWithoutItsParticlesAndOnlyWithKorean() {
        var first = ask(Language.KO, "빗썸에서 지급되지 않았습니다", "빗썸에 두었는데 언제 지급되나요?");
        ask(Language.KO, "기한을 놓쳤습니다", "몇 달 동안 몰랐습니다. 기한이 지났나요?");
        ask(Language.EN, "빗썸 지급", "빗썸에서는 지급이 언제인가요?");
        var second = ask(Language.KO, "빗썸은 언제 지급하나요", "아직 빗썸 계정에 지급이 안 됐습니다.");

        assertThat(of(second)).extracting(like -> like.row().id()).containsExactly(first);
    }

    @Test
    void numbersTellNoQuestionsApart() {
        for (var number = 100; number < 130; number++) {
            askWithNumbers(number);
        }
        counting.run(clock.instant());

        assertThat(of(askWithNumbers(777))).hasSize(5);
    }

    private TicketId askWithNumbers(int number) {
        var subject = "Case %1$d, order %1$d001: Bithumb has not credited".formatted(number);
        return ask(Language.EN, subject, "I had %1$d002 coins on Bithumb on day %1$d003.".formatted(number));
    }

    @Test
    void onlyWhatWasAskedBeforeAndNotTooLongAgoMakesARepeat() {
        var first = ask(Language.EN, "Kraken conversion", "When does Kraken convert my AI16Z?");
        clock.advance(Duration.ofDays(89));
        var second = ask(Language.EN, "Conversion at Kraken", "Kraken has not converted yet.");
        clock.advance(Duration.ofDays(91));
        var third = ask(Language.EN, "Kraken, converted?", "Is the conversion at Kraken done?");

        assertThat(asked.similarBefore(first)).isFalse();
        assertThat(asked.similarBefore(second)).isTrue();
        assertThat(asked.similarBefore(third)).isFalse();
    }

    @Test
    void whatIsTakenOutOfATicketIsNotComparedAnyMore() throws SQLException {
        var id = ask(Language.EN, "Farming position", "My wallet was empty, all was in a Raydium farm.");
        assertThat(words(id)).contains("raydium", "farm");

        asOwner("update support.message set body = '-' where ticket_id = '" + id + "'");
        asOwner("update support.ticket set subject = '-' where id = '" + id + "'");

        assertThat(words(id)).isEmpty();
        assertThat(of(id)).isEmpty();
    }

    @Test
    void aWordThatHardlyAnybodyWritesIsNotAmongTheCounted() {
        for (var name : List.of("Okonkwo", "Lindqvist", "Haverford")) {
            ask(Language.EN, "Deadline missed", "Signed by " + name);
        }
        for (var night = 0; night < 2; night++) {
            known.of(Language.EN, List.of("deadlin"));
            counting.run(clock.instant());
            assertThat(known.of(Language.EN, List.of("deadlin"))).isEqualTo(new AskedWords(3, Map.of("deadlin", 3)));
            assertThat(counted("deadlin")).isEqualTo(3);
            assertThat(counted("")).isEqualTo(3);
            assertThat(counted("okonkwo")).isZero();
        }
    }

    @Test
    void severalTicketsWithoutAnAnswerAreOneQuestion() {
        var first = ask(Language.EN, "Mint authority active", "Why is the mint authority still active?");
        var second = ask(Language.EN, "Who holds the mint authority", "Is the mint authority given up?");
        desk.as(minji, () -> questions.decide(first, new Question.Unknown()));
        ask(Language.EN, "Raydium pool", "My liquidity was in a pool.");

        var clusters = asked.withoutAnswer(Language.EN, clock.instant().minus(Duration.ofDays(7)), 5);

        assertThat(clusters).hasSize(1);
        assertThat(clusters.getFirst().tickets())
                .extracting(like -> like.row().id())
                .containsExactlyInAnyOrder(first, second);
        assertThat(clusters.getFirst().subject()).containsIgnoringCase("mint authority");
    }

    @Test
    @WithMockUser(roles = "MEMBER")
    void onlyStaffSeeWhatOthersAsked() {
        var id = ask(Language.EN, "A question", "Words.");
        assertThatThrownBy(() -> similar.of(id, 5)).isInstanceOf(AccessDeniedException.class);
    }

    private List<SimilarTicket> of(TicketId id) {
        return desk.as(minji, () -> similar.of(id, 5));
    }

    private TicketId ask(Language language, String subject, String text) {
        var draft = new HelpDraft(
                desk.requests().newFormKey(), Category.WALLET, subject, text, null, null, null, null, language);
        clock.advance(Duration.ofSeconds(1));
        return desk.ticketOf(desk.ask(draft));
    }

    /** What the application itself may not do. */
    private void asOwner(String statement) throws SQLException {
        String url;
        try (var connection = source.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        try (var connection = TestDatabase.asOwner(url);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<String> words(TicketId id) {
        return database.sql(
                        "select unnest(a.words) from support.ticket_asked a join support.ticket t using (number) where t.id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private int counted(String word) {
        return database.sql(
                        "select coalesce(sum(tickets), 0)::int from support.asked_word where language = 'en' and word = ?")
                .param(word)
                .query(Integer.class)
                .single();
    }
}
