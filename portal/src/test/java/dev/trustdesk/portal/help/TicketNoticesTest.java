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
import org.junit.jupiter.api.BeforeEach;
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
    private final AddressMails mails;
    private final MailAddresses addresses;
    private final Verification verification;
    private final TicketAccess access;
    private final Desk desk;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    TicketNoticesTest(
            @Autowired TicketNotices notices,
            @Autowired AddressMails mails,
            @Autowired MailAddresses addresses,
            @Autowired Verification verification,
            @Autowired TicketAccess access,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource,
            @Autowired PlatformTransactionManager transactions) {
        this.notices = notices;
        this.mails = mails;
        this.addresses = addresses;
        this.verification = verification;
        this.access = access;
        this.desk = new Desk(context);
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void nothingIsUsedUp() {
        sql.update("delete from identity.shared_limit");
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
        var asked = question("asker@example.org");
        assertThat(asked.language()).isEqualTo(Language.KO);
        confirm(asked);
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
        var id = desk.ticketOf(desk.ask(from("two@example.org")));
        confirm(question("two@example.org"));
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

    @Test
    void anAddressThatNobodyConfirmedGetsOnlyTheQuestion() {
        var id = desk.ticketOf(desk.ask(from("quiet@example.org")));
        desk.reply(desk.staff("Minji"), id, "Here", new AfterReply.StayOpen());

        assertThat(composed(payloads(id).getFirst())).isEmpty();
        var mail = question("quiet@example.org");
        assertThat(mail.subject()).isEqualTo("May Trustdesk write to you?");
        assertThat(mail.body())
                .contains(
                        "/help/mail/",
                        desk.requests().open(tokenOf(id)).orElseThrow().checkWord())
                .doesNotContain("A subject", "A text", "/help/t/", "{");
    }

    @Test
    void lookingAtTheQuestionConfirmsNothing() {
        var id = desk.ticketOf(desk.ask(from("scanner@example.org")));
        var token = token(question("scanner@example.org"));

        assertThat(addresses.canConfirm(token)).isTrue();
        assertThat(desk.requests().open(tokenOf(id)).orElseThrow().mail()).isEqualTo(MailState.UNCONFIRMED);
        assertThat(addresses.confirm(token)).isTrue();
        assertThat(addresses.confirm(token)).as("the same again").isTrue();
        assertThat(desk.requests().open(tokenOf(id)).orElseThrow().mail()).isEqualTo(MailState.CONFIRMED);
        assertThat(queued(AddressConfirmations.LINKS, "scanner@example.org")).hasSize(1);

        clock.advance(Duration.ofDays(3));
        assertThat(addresses.canConfirm(token)).isFalse();
        assertThat(addresses.confirm(token)).isFalse();
    }

    @Test
    void whatComesLaterIsNotConfirmedByTheFirst() {
        desk.ask(from("later@example.org"));
        confirm(question("later@example.org"));
        clock.advance(Duration.ofHours(2));

        var second = desk.ask(from("later@example.org"));

        assertThat(desk.requests().open(second).orElseThrow().mail()).isEqualTo(MailState.UNCONFIRMED);
        assertThat(queued(AddressConfirmations.QUESTION, "later@example.org")).hasSize(2);
    }

    @Test
    void anAddressIsAskedOnceAnHourAndANetworkCausesTwentyMailsAnHour() {
        clock.advance(Duration.ofDays(1));
        desk.ask(from("one@example.org"));
        desk.ask(from("ONE@example.org"));
        assertThat(queued(AddressConfirmations.QUESTION, "one@example.org")).hasSize(1);
        assertThat(queued(AddressConfirmations.QUESTION, "ONE@example.org")).isEmpty();

        clock.advance(Duration.ofHours(2));
        for (var i = 0; i < 22; i++) {
            desk.ask(from("many" + i + "@example.org"));
        }
        assertThat(sql.queryForObject(
                        "select count(*) from help.mail_request where address like 'many%'", Integer.class))
                .isEqualTo(20);
    }

    @Test
    void lostLinksAreSentToWhoeverHasTicketsAndNobodySeesWhoThatIs() {
        clock.advance(Duration.ofDays(1));
        var id = desk.ticketOf(desk.ask(from("lost@example.org")));
        confirm(question("lost@example.org"));
        clock.advance(Duration.ofHours(2));

        var known = addresses.sendLinks("Lost@example.org", Language.EN, "net1");
        var unknown = addresses.sendLinks("nobody@example.org", Language.EN, "net1");

        assertThat(known).isEqualTo(unknown).isEqualTo(new MailAddresses.LostResult.Accepted());
        assertThat(links("nobody@example.org")).isEmpty();
        var mail = links("Lost@example.org").orElseThrow();
        assertThat(mail.body()).contains("Check word: ").doesNotContain("A subject", "A text", "{");
        assertThat(desk.ticketOf(token(mail))).isEqualTo(id);
        assertThat(addresses.sendLinks("lost@example.org", Language.EN, "net2"))
                .as("too often looks the same")
                .isEqualTo(known);
        assertThat(queued(AddressConfirmations.LINKS, "lost@example.org")).hasSize(1);
    }

    @Test
    void lostLinksOfAnUnconfirmedAddressAreAskedForFirst() {
        clock.advance(Duration.ofDays(1));
        desk.ask(from("first@example.org"));
        clock.advance(Duration.ofHours(2));
        addresses.sendLinks("first@example.org", Language.KO, "net3");

        var mail = links("first@example.org").orElseThrow();
        assertThat(mail.subject()).isEqualTo("Trustdesk에서 메일을 보내도 될까요?");
        assertThat(addresses.confirm(token(mail))).isTrue();
        assertThat(links("first@example.org").orElseThrow().body()).contains("/ko/help/t/");
    }

    @Test
    void whatIsNoAddressIsSaidToBeNone() {
        assertThat(addresses.sendLinks("a@b.example\r\nBcc: c@d.example", Language.EN, "net4"))
                .isEqualTo(new MailAddresses.LostResult.Invalid("help.problem.mail"));
        assertThat(addresses.sendLinks("", Language.EN, "net4"))
                .isEqualTo(new MailAddresses.LostResult.Invalid("help.problem.mail"));
    }

    @Test
    void aMailAboutAResolvedTicketOffersToRateWithoutSavingAnything() {
        clock.advance(Duration.ofDays(1));
        var id = desk.ticketOf(desk.ask(from("rate@example.org")));
        confirm(question("rate@example.org"));
        desk.reply(desk.staff("Minji"), id, "Done", new AfterReply.Resolve());

        var mail = composed(payloads(id).getFirst()).orElseThrow();
        assertThat(mail.body()).contains("?rate=good", "?rate=partly", "?rate=bad");
        var code = mail.body()
                .lines()
                .filter(line -> line.startsWith("Code of this mail: "))
                .findFirst()
                .orElseThrow();
        assertThat(verification.verify(code.substring(code.lastIndexOf(' ')), "net5"))
                .isInstanceOfSatisfying(VerifyResult.Ours.class, ours -> {
                    assertThat(ours.kind()).isEqualTo(ProofKind.MAIL_ANSWERED);
                    assertThat(ours.staffName()).isEqualTo("Minji");
                });
    }

    private static HelpDraft from(String address) {
        return new HelpDraft(
                FormKeys.random(), Category.OTHER, "A subject", "A text", null, null, null, address, Language.EN);
    }

    private Mail question(String address) {
        var request =
                Map.of("request", queued(AddressConfirmations.QUESTION, address).getLast());
        return transaction.execute(status -> mails.question(request)).orElseThrow();
    }

    private Optional<Mail> links(String address) {
        var request =
                Map.of("request", queued(AddressConfirmations.LINKS, address).getLast());
        return transaction.execute(status -> mails.links(request));
    }

    private void confirm(Mail question) {
        assertThat(addresses.confirm(token(question))).isTrue();
    }

    /** A new way in, because nobody keeps the old ones. */
    private String tokenOf(TicketId id) {
        return transaction.execute(status -> access.mint(id, clock.instant()));
    }

    private static String token(Mail mail) {
        var link = mail.body()
                .lines()
                .filter(line -> line.startsWith("https://"))
                .findFirst()
                .orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<String> queued(String kind, String address) {
        return sql.queryForList(
                "select m.id::text from help.mail_request m join notifications.outbox o"
                        + " on o.payload ->> 'request' = m.id::text where o.kind = ? and m.address = ? order by o.id",
                String.class,
                kind,
                address);
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
