package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@PostgresTest
class TicketNoticesTest {

    private final TicketNotices notices;
    private final Desk desk;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    TicketNoticesTest(
            @Autowired TicketNotices notices,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource,
            @Autowired PlatformTransactionManager transactions) {
        this.notices = notices;
        this.desk = new Desk(context);
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void anAnswerIsToldByAMailThatHoldsNothingPrivate() {
        var draft = new HelpDraft(
                FormKeys.random(),
                Category.EXCHANGE,
                "비공개 제목",
                "비공개 내용",
                null,
                "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU",
                "Bithumb",
                "asker@example.org",
                Language.KO);
        var token = desk.ask(draft);
        var id = desk.ticketOf(token);
        desk.reply(desk.staff("Minji"), id, "비공개 답변", new AfterReply.StayOpen());

        var payload = payloads(id).getFirst();
        var mail = composed(payload).orElseThrow();

        assertThat(mail.to()).isEqualTo("asker@example.org");
        assertThat(mail.language()).isEqualTo(Language.KO);
        assertThat(mail.body())
                .contains(
                        "https://desk.example/ko/help/t/",
                        desk.requests().open(token).orElseThrow().checkWord())
                .doesNotContain("비공개", "7xKXtg", "Bithumb", "{", token);
        var link = mail.body()
                .lines()
                .filter(line -> line.startsWith("https"))
                .findFirst()
                .orElseThrow();
        assertThat(desk.requests().open(link.substring(link.lastIndexOf('/') + 1)))
                .isPresent();
        assertThat(payload.toString()).doesNotContain("asker");
    }

    @Test
    void anAnswerThatALaterOneFollowedIsNotToldTwice() {
        var id = desk.ticket();
        var minji = desk.staff("Minji");
        desk.reply(minji, id, "One", new AfterReply.StayOpen());
        clock.advance(Duration.ofMinutes(1));
        desk.reply(minji, id, "Two", new AfterReply.StayOpen());

        var told = payloads(id);
        assertThat(told).hasSize(2);
        assertThat(composed(told.getFirst())).isEmpty();
        assertThat(composed(told.getLast())).isPresent();
    }

    @Test
    void whoeverLeftNoAddressIsToldNothing() {
        var id = desk.ticketOf(desk.ask(new HelpDraft(
                FormKeys.random(), Category.OTHER, "A subject", "A text", null, null, null, null, Language.EN)));
        desk.reply(desk.staff("Minji"), id, "Here", new AfterReply.StayOpen());

        assertThat(payloads(id)).isEmpty();
    }

    private Optional<Mail> composed(Map<String, String> payload) {
        return transaction.execute(status -> notices.compose(payload));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, String>> payloads(TicketId id) {
        return sql
                .queryForList(
                        "select payload::text from notifications.outbox where payload ->> 'ticket' = ? order by id",
                        String.class,
                        id.toString())
                .stream()
                .map(json -> (Map<String, String>) JsonMapper.shared().readValue(json, Map.class))
                .toList();
    }
}
