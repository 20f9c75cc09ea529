package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.Relation;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@PostgresTest
class HelpRequestsTest {

    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    private final HelpRequests requests;
    private final Relations relations;
    private final Desk desk;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;

    HelpRequestsTest(
            @Autowired HelpRequests requests,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource) {
        this.requests = requests;
        this.relations = context.getBean(Relations.class);
        this.desk = new Desk(context);
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
    }

    @Test
    void aRequestMakesATicketWithARunningClockAndAPrivatePage() {
        var token = desk.ask(Desk.draft());

        var ticket = requests.open(token).orElseThrow();
        assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
        assertThat(ticket.promisedReplyAt()).isEqualTo(AdjustableClock.START.plus(Duration.ofHours(48)));
        assertThat(ticket.firstReplyAt()).isNull();
        assertThat(ticket.checkWord()).matches("[a-z]+ [a-z]+");
        assertThat(ticket.messages()).hasSize(2);
        assertThat(ticket.messages().getFirst().fromStaff()).isFalse();
        var acknowledgement = ticket.messages().getLast();
        assertThat(acknowledgement.automatic()).isTrue();
        assertThat(acknowledgement.text()).contains("2026-11-24 12:00 UTC", ticket.checkWord());
    }

    @Test
    void aKoreanRequestIsAcknowledgedInKorean() {
        var draft = Desk.draft("빗썸 지급 문의", "빗썸에 있던 토큰이 아직 지급되지 않았습니다.");
        var korean = new HelpDraft(
                draft.formKey(),
                Category.EXCHANGE,
                draft.subject(),
                draft.text(),
                null,
                null,
                "Bithumb",
                null,
                Language.KO);

        var ticket = requests.open(desk.ask(korean)).orElseThrow();
        assertThat(ticket.messages().getLast().text()).contains("2026-11-24 21:00 KST", "48시간");
        assertThat(ticket.checkWord()).matches("[가-힣]+ [가-힣]+");
    }

    @Test
    void aDoubleSubmitInParallelMakesOneTicketAndLeadsToTheSamePage() throws Exception {
        var draft = Desk.draft();
        var before = tickets();

        var results = inParallel(16, () -> requests.submit(draft, Desk.NETWORK));

        assertThat(tickets()).isEqualTo(before + 1);
        assertThat(new HashSet<>(results)).hasSize(1);
        assertThat(requests.open(((SubmitResult.Accepted) results.getFirst()).token()))
                .isPresent();
    }

    @Test
    void theSameFormWithOtherWordsIsAnotherTicket() {
        var draft = Desk.draft();
        var changed = new HelpDraft(
                draft.formKey(),
                Category.WALLET,
                draft.subject(),
                "Something else.",
                null,
                null,
                null,
                null,
                Language.EN);

        assertThat(desk.ask(draft)).isNotEqualTo(desk.ask(changed));
    }

    @Test
    void onlyTheHashOfTheTokenIsKept() {
        var draft = Desk.draft();
        var token = desk.ask(draft);

        assertThat(everyText()).noneMatch(text -> text.contains(token) || text.contains(draft.formKey()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "%20", "null", "0", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aMadeUpTokenLeadsNowhere(String token) {
        assertThat(requests.open(token)).isEmpty();
        assertThat(requests.followUp(token, new FollowUpDraft(requests.newFormKey(), "Hello?"), Desk.NETWORK))
                .isInstanceOf(FollowUpResult.Gone.class);
    }

    @Test
    void aLinkEndsAfterHalfAYear() {
        var token = desk.ask(Desk.draft());
        clock.advance(Duration.ofDays(179));
        assertThat(requests.open(token)).isPresent();
        clock.advance(Duration.ofDays(2));
        assertThat(requests.open(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "text", "transactionId", "walletAddress", "exchange", "contactMail"})
    void aSecretInAnyFieldIsRefusedAndLeavesNoTrace(String field) {
        var before = everyText();

        var result = requests.submit(with(field, "please check " + PHRASE), Desk.NETWORK);

        assertThat(result).isEqualTo(new SubmitResult.SecretFound(field));
        assertThat(result.toString()).doesNotContain("sausage");
        assertThat(everyText()).isEqualTo(before);
    }

    @Test
    void aSecretInAFurtherMessageIsRefusedAndLeavesNoTrace() {
        var token = desk.ask(Desk.draft());
        var before = everyText();

        assertThat(requests.followUp(
                        token,
                        new FollowUpDraft(requests.newFormKey(), PHRASE.toUpperCase(java.util.Locale.ROOT)),
                        Desk.NETWORK))
                .isEqualTo(new FollowUpResult.SecretFound("text"));
        assertThat(everyText()).isEqualTo(before);
    }

    @Test
    void sixtyFourHexadecimalDigitsAreAskedAboutExceptAsATransactionId() {
        var hex = "5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060";

        assertThat(requests.submit(with("text", "It was " + hex), Desk.NETWORK))
                .isEqualTo(new SubmitResult.Invalid(List.of(new Problem("text", "help.problem.perhaps_key"))));
        assertThat(requests.submit(with("transactionId", hex), Desk.NETWORK)).isInstanceOf(SubmitResult.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "subject,0,help.problem.subject_missing",
        "subject,151,inbound.problem.subject_too_long",
        "text,0,help.problem.text_missing",
        "text,20001,inbound.problem.text_too_long",
        "transactionId,129,help.problem.transaction_id",
        "walletAddress,129,help.problem.wallet_address",
        "exchange,81,help.problem.exchange",
        "contactMail,255,help.problem.contact_mail"
    })
    void aFieldOfTheWrongLengthIsNamedWithWhatToDo(String field, int length, String key) {
        assertThat(requests.submit(with(field, "가".repeat(length)), Desk.NETWORK))
                .isEqualTo(new SubmitResult.Invalid(List.of(new Problem(field, key))));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        assertThat(requests.submit(with("text", "😀".repeat(20_000)), Desk.NETWORK))
                .isInstanceOf(SubmitResult.Accepted.class);
        assertThat(requests.submit(with("subject", "가".repeat(150)), Desk.NETWORK))
                .isInstanceOf(SubmitResult.Accepted.class);
    }

    @Test
    void damagedAndInvisibleCharactersAreRefusedOrTakenOut() {
        assertThat(keys(with("text", "a\u0000b"))).containsExactly("inbound.problem.control_characters");
        assertThat(keys(with("text", "a\uFFFDb"))).containsExactly("inbound.problem.damaged");
        assertThat(keys(with("text", "a\uD800b"))).containsExactly("inbound.problem.damaged");
        assertThat(keys(with("text", "\u200b\u2066 \n"))).containsExactly("help.problem.text_missing");
        assertThat(keys(with("subject", "one\ntwo"))).containsExactly("inbound.problem.one_line");
        assertThat(keys(with("contactMail", "a@b.example\nBcc: c@d.example")))
                .containsExactly("help.problem.contact_mail");

        var token = desk.ask(
                with("text", "pay\u202Epal\u200b \r\n한글".replace("한글", "\u1112\u1161\u11ab\u1100\u1173\u11af")));
        assertThat(requests.open(token).orElseThrow().messages().getFirst().text())
                .isEqualTo("paypal \n한글");
    }

    @Test
    void aFormWithoutItsKeyIsToBeSentAgain() {
        var draft = Desk.draft();
        var without = new HelpDraft(
                "guess", draft.category(), draft.subject(), draft.text(), null, null, null, null, Language.EN);
        assertThat(keys(without)).containsExactly("help.problem.form_key");
    }

    @Test
    void aFurtherMessageSentTwiceIsKeptOnce() throws Exception {
        var token = desk.ask(Desk.draft());
        var key = requests.newFormKey();

        var results = inParallel(
                8, () -> requests.followUp(token, new FollowUpDraft(key, "Is there any news?"), Desk.NETWORK));

        assertThat(results).allMatch(result -> result.equals(new FollowUpResult.Accepted(token)));
        assertThat(requests.open(token).orElseThrow().messages()).hasSize(3);
    }

    @Test
    void afterTwentyMessagesInAnHourTheTicketWantsABreak() {
        var token = desk.ask(Desk.draft());
        for (var i = 1; i < 20; i++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(requests.followUp(token, new FollowUpDraft(requests.newFormKey(), "Message " + i), Desk.NETWORK))
                    .isInstanceOf(FollowUpResult.Accepted.class);
        }
        assertThat(requests.followUp(token, new FollowUpDraft(requests.newFormKey(), "One too many"), Desk.NETWORK))
                .isEqualTo(new FollowUpResult.TooMany(Duration.ofMinutes(41)));
        clock.advance(Duration.ofMinutes(41));
        assertThat(requests.followUp(token, new FollowUpDraft(requests.newFormKey(), "Later"), Desk.NETWORK))
                .isInstanceOf(FollowUpResult.Accepted.class);
    }

    @Test
    void writingWithinFourteenDaysOfTheResolveReopensTheTicket() {
        var minji = desk.staff("Minji");
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        desk.reply(minji, id, "Please add the token to your wallet.", new AfterReply.Resolve());
        clock.advance(Duration.ofDays(13));

        assertThat(requests.followUp(token, new FollowUpDraft(requests.newFormKey(), "It is gone again"), Desk.NETWORK))
                .isEqualTo(new FollowUpResult.Accepted(token));

        var ticket = desk.look(minji, id);
        assertThat(ticket.row().state()).isEqualTo(TicketState.OPEN);
        assertThat(ticket.row().nextDueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(48)));
        assertThat(ticket.facts().firstResolvedAt()).isEqualTo(AdjustableClock.START);
    }

    @Test
    void writingLaterBeginsANewTicketThatGoesOnFromTheOldOne() {
        var minji = desk.staff("Minji");
        var token = desk.ask(Desk.draft());
        var old = desk.ticketOf(token);
        desk.reply(minji, old, "Done.", new AfterReply.Resolve());
        clock.advance(Duration.ofDays(15));
        var key = requests.newFormKey();

        var result =
                (FollowUpResult.Accepted) requests.followUp(token, new FollowUpDraft(key, "Once more"), Desk.NETWORK);
        assertThat(requests.followUp(token, new FollowUpDraft(key, "Once more"), Desk.NETWORK))
                .as("a double submit")
                .isEqualTo(result);

        var next = desk.look(minji, desk.ticketOf(result.token()));
        assertThat(result.token()).isNotEqualTo(token);
        assertThat(next.facts().follows()).isEqualTo(old);
        assertThat(relations(minji, next.id())).containsExactly(tuple(old, Relation.Kind.GOES_ON_FROM));
        assertThat(relations(minji, old)).containsExactly(tuple(next.id(), Relation.Kind.GOES_ON_IN));
        assertThat(requests.open(result.token()).orElseThrow().checkWord())
                .isEqualTo(requests.open(token).orElseThrow().checkWord());
        assertThat(desk.look(minji, old).row().state()).isEqualTo(TicketState.RESOLVED);

        var further =
                requests.followUp(token, new FollowUpDraft(requests.newFormKey(), "And by the old link"), Desk.NETWORK);
        assertThat(further).isInstanceOf(FollowUpResult.Accepted.class);
        assertThat(desk.ticketOf(((FollowUpResult.Accepted) further).token())).isEqualTo(next.id());
    }

    @Test
    void twoMessagesAtOnceAfterTheWindowBeginOneNewTicket() throws Exception {
        var token = desk.ask(Desk.draft());
        desk.reply(desk.staff("Minji"), desk.ticketOf(token), "Done.", new AfterReply.Resolve());
        clock.advance(Duration.ofDays(15));
        var before = tickets();
        var number = new AtomicInteger();

        inParallel(
                8,
                () -> requests.followUp(
                        token,
                        new FollowUpDraft(requests.newFormKey(), "Message " + number.incrementAndGet()),
                        Desk.NETWORK));

        assertThat(tickets()).isEqualTo(before + 1);
    }

    @Test
    void notesAreNotShownToTheRequester() {
        var minji = desk.staff("Minji");
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        desk.reply(minji, id, "We are looking into it.", new AfterReply.StayOpen());

        assertThat(requests.open(token).orElseThrow().messages())
                .extracting(PublicMessage::authorName)
                .containsExactly(null, null, "Minji");
        assertThat(requests.open(token).orElseThrow().firstReplyAt()).isEqualTo(AdjustableClock.START);
        assertThat(requests.open(token).orElseThrow().promisedReplyAt()).isNull();
    }

    private List<String> keys(HelpDraft draft) {
        return ((SubmitResult.Invalid) requests.submit(draft, Desk.NETWORK))
                .problems().stream().map(Problem::messageKey).toList();
    }

    private static HelpDraft with(String field, String value) {
        return new HelpDraft(
                FormKeys.random(),
                Category.OTHER,
                field.equals("subject") ? value : "A subject",
                field.equals("text") ? value : "A text",
                only("transactionId", field, value),
                only("walletAddress", field, value),
                only("exchange", field, value),
                only("contactMail", field, value),
                Language.EN);
    }

    private static @Nullable String only(String name, String field, String value) {
        return name.equals(field) ? value : null;
    }

    private int tickets() {
        return sql.queryForObject("select count(*) from support.ticket", Integer.class);
    }

    /** Every row of every table that the application may read, as text. */
    private List<String> everyText() {
        var tables = sql.queryForList(
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')"
                        + " and has_table_privilege(format('%I.%I', schemaname, tablename), 'select') order by 1",
                String.class);
        return tables.stream()
                .flatMap(table ->
                        sql.queryForList("select t::text from " + table + " t order by 1", String.class).stream())
                .toList();
    }

    private List<Tuple> relations(AccountId staff, TicketId ticket) {
        return desk.as(staff, () -> relations.of(ticket)).stream()
                .map(relation -> tuple(relation.other().id(), relation.kind()))
                .toList();
    }

    private static <T> List<T> inParallel(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var results = new ArrayList<T>();
            for (var result :
                    threads.invokeAll(Stream.generate(() -> call).limit(times).toList())) {
                results.add(result.get());
            }
            return results;
        }
    }
}
