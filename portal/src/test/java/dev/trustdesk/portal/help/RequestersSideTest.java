package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.attachments.Upload;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a requester does on the private page besides writing. */
@PostgresTest
class RequestersSideTest {

    private final Desk desk;
    private final TicketDeeds deeds;
    private final Verification verification;
    private final Attachments attachments;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    private String token;
    private TicketId id;

    RequestersSideTest(
            @Autowired ApplicationContext context,
            @Autowired TicketDeeds deeds,
            @Autowired Verification verification,
            @Autowired Attachments attachments,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource,
            @Autowired PlatformTransactionManager transactions) {
        this.desk = new Desk(context);
        this.deeds = deeds;
        this.verification = verification;
        this.attachments = attachments;
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aTicket() {
        token = desk.ask(Desk.draft());
        id = desk.ticketOf(token);
    }

    @Test
    void filesAreKeptWithTheirMessageAndReadThere() throws Exception {
        var sent = send("See the picture", TestFiles.upload("screen.png", TestFiles.png()), pdf("notice.pdf"));

        assertThat(sent).isEqualTo(new FollowUpResult.Accepted(token));
        var files = page().messages().getLast().files();
        assertThat(files).extracting(Attachment::name).containsExactly("screen.png", "notice.pdf");
        var out = new ByteArrayOutputStream();
        attachments.write(files.getLast(), out);
        assertThat(out.toByteArray()).isEqualTo(TestFiles.pdf());
        assertThat(desk.requests().file(token, files.getFirst().id())).contains(files.getFirst());
    }

    @Test
    void aLargeFileComesBackWholePieceByPiece() throws Exception {
        var large = TestFiles.pdf();
        var padded = java.util.Arrays.copyOf(large, 700_000);
        System.arraycopy(large, 0, padded, padded.length - large.length, large.length);
        send("Large", TestFiles.upload("large.pdf", padded));

        var out = new ByteArrayOutputStream();
        attachments.write(page().messages().getLast().files().getFirst(), out);
        assertThat(out.toByteArray()).isEqualTo(padded);
    }

    @Test
    void oneFileThatLiesKeepsTheWholeMessageOut() {
        var before = audited();
        var result = send("Two files", pdf("fine.pdf"), TestFiles.upload("fake.png", TestFiles.jpeg()));

        assertThat(result).isEqualTo(new FollowUpResult.FileRefused("fake.png", "attachments.problem.lies"));
        assertThat(page().messages()).hasSize(2);
        assertThat(count("attachments.attachment where ticket_id = '" + id + "'"))
                .isZero();
        assertThat(audited()).isEqualTo(before);
        assertThat(send("Two files", pdf("fine.pdf"))).isInstanceOf(FollowUpResult.Accepted.class);
    }

    @Test
    void theSameFormWithTheSameFilesIsOneMessageAndWithOthersAnother() {
        var key = desk.requests().newFormKey();
        send(key, "Look", pdf("a.pdf"));
        send(key, "Look", pdf("a.pdf"));
        assertThat(page().messages()).hasSize(3);
        assertThat(page().messages().getLast().files()).hasSize(1);

        send(key, "Look", TestFiles.upload("a.png", TestFiles.png()));
        assertThat(page().messages()).hasSize(4);
    }

    @Test
    void aMessageTakesFiveFilesAndATicketTwentyFive() {
        var six = Collections.nCopies(6, pdf("a.pdf")).toArray(Upload[]::new);
        assertThat(send("Six", six)).isEqualTo(new FollowUpResult.FileRefused("a.pdf", "attachments.problem.too_many"));
        var five = Collections.nCopies(5, pdf("a.pdf")).toArray(Upload[]::new);
        for (var i = 0; i < 5; i++) {
            assertThat(send("Five " + i, five)).isInstanceOf(FollowUpResult.Accepted.class);
        }
        assertThat(send("One more", pdf("b.pdf")))
                .isEqualTo(new FollowUpResult.FileRefused("b.pdf", "attachments.problem.ticket_full"));
    }

    @Test
    void aSecretInAFilesNameIsRefused() {
        var phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow.png";
        assertThat(send("Look", TestFiles.upload(phrase, TestFiles.png())))
                .isEqualTo(new FollowUpResult.SecretFound("files"));
    }

    @Test
    void aFileIsReadByNoOtherTicketsLink() {
        send("Mine", pdf("mine.pdf"));
        var file = page().messages().getLast().files().getFirst().id();
        var other = desk.ask(Desk.draft("Another", "Another question"));

        assertThat(desk.requests().file(other, file)).isEmpty();
        assertThat(desk.requests().file("A".repeat(43), file)).isEmpty();
    }

    @Test
    void filesGoWithTheirTicket() {
        send("Mine", pdf("mine.pdf"));
        assertThat(transaction.<Integer>execute(status -> attachments.forget(id)))
                .isEqualTo(1);
        assertThat(page().messages().getLast().files()).isEmpty();
    }

    @Test
    void closingEndsThePromiseAndWritingAgainTakesItBack() {
        var key = desk.requests().newFormKey();
        assertThat(deeds.close(token, key)).isEqualTo(new DeedResult.Done());

        var minji = desk.staff("Minji");
        var closed = desk.look(minji, id);
        assertThat(closed.row().state()).isEqualTo(TicketState.RESOLVED);
        assertThat(closed.row().nextDueAt()).isNull();
        assertThat(closed.row().unanswered()).isFalse();
        assertThat(closed.clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.FIRST_RESPONSE)
                .allMatch(
                        clock -> clock.state() == ClockState.ENDED && "closed_by_requester".equals(clock.endReason()));

        send("It is back", new Upload[0]);
        assertThat(page().state()).isEqualTo(TicketState.OPEN);
        assertThat(desk.look(minji, id).row().nextDueAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(48)));

        deeds.close(token, key);
        assertThat(page().state()).as("the same form again").isEqualTo(TicketState.OPEN);
    }

    @Test
    void closingDoesNotHideWhatIsOverdue() {
        clock.advance(Duration.ofHours(49));
        deeds.close(token, desk.requests().newFormKey());
        assertThat(desk.look(desk.staff("Minji"), id).row().unanswered()).isTrue();
    }

    @Test
    void thereIsOneRatingForEachResolveAndItMayChange() {
        deeds.rate(token, Score.GOOD, "");
        assertThat(page().rating()).as("nothing to rate yet").isEmpty();

        var minji = desk.staff("Minji");
        desk.reply(minji, id, "Done", new AfterReply.Resolve());
        deeds.rate(token, Score.BAD, "");
        deeds.rate(token, Score.PARTLY, "");
        assertThat(page().rating().map(Rating::score)).contains(Score.PARTLY);
        assertThat(count("help.rating where ticket_id = '" + id + "'")).isEqualTo(1);

        clock.advance(Duration.ofHours(1));
        send("Again", new Upload[0]);
        assertThat(page().rating()).isEmpty();
        desk.reply(minji, id, "Done again", new AfterReply.Resolve());
        assertThat(page().rating()).isEmpty();
        deeds.rate(token, Score.GOOD, "");
        assertThat(count("help.rating where ticket_id = '" + id + "'")).isEqualTo(2);
    }

    @Test
    void aRatingMayHaveWordsButNoSecretAndNoNovel() {
        desk.reply(desk.staff("Minji"), id, "Done", new AfterReply.Resolve());

        assertThat(deeds.rate(token, Score.BAD, "zoo ".repeat(11) + "wrong")).isEqualTo(new RateResult.SecretFound());
        assertThat(deeds.rate(token, Score.BAD, "x".repeat(1_001)))
                .isEqualTo(new RateResult.Invalid("help.problem.rating_too_long"));
        assertThat(deeds.rate(token, Score.BAD, "a" + "0".repeat(63)))
                .isEqualTo(new RateResult.Invalid("help.problem.rating_digits"));
        assertThat(deeds.rate(token, Score.BAD, "\uFFFD")).isEqualTo(new RateResult.Invalid("inbound.problem.damaged"));
        assertThat(page().rating()).as("nothing of this is kept").isEmpty();

        assertThat(deeds.rate(token, Score.PARTLY, " Slow, but <b>kind</b> ")).isEqualTo(new RateResult.Rated());
        assertThat(page().rating().orElseThrow().words()).isEqualTo("Slow, but <b>kind</b>");
        deeds.rate(token, Score.GOOD, " ");
        assertThat(page().rating().orElseThrow().words()).as("taken back").isNull();
        assertThat(deeds.rate("A".repeat(43), Score.GOOD, "x")).isEqualTo(new RateResult.Gone());
    }

    @Test
    void aCodeProvesWhoSentAMessageAndTellsNothingElse() {
        desk.reply(desk.staff("Minji"), id, "The answer", new AfterReply.StayOpen());
        var reply = page().messages().getLast();

        assertThat(reply.code()).matches("[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(page().messages().getLast().code()).as("the same next time").isEqualTo(reply.code());
        assertThat(page().messages().getFirst().code())
                .as("the requester's own")
                .isNull();
        for (var typed : List.of(
                reply.code(), reply.code().toLowerCase(), " " + reply.code().replace("-", " ") + "\n")) {
            assertThat(verification.verify(typed, "net"))
                    .isEqualTo(new VerifyResult.Ours(ProofKind.REPLY, reply.at(), "Minji"));
        }
        assertThat(verification.verify(page().messages().get(1).code(), "net"))
                .isEqualTo(new VerifyResult.Ours(ProofKind.NOTICE, page().createdAt(), null));
    }

    @Test
    void whatIsNoCodeOfOursIsSaidToBeNone() {
        assertThat(verification.verify("2222-2222-2222", "a")).isEqualTo(new VerifyResult.NotOurs());
        assertThat(verification.verify("hello", "a")).isEqualTo(new VerifyResult.NoCode());
        assertThat(verification.verify("2222-2222-222O", "a")).isEqualTo(new VerifyResult.NoCode());
        assertThat(verification.verify(
                        "legal winner thank year wave sausage worth useful legal winner thank yellow", "a"))
                .isEqualTo(new VerifyResult.SecretFound());
    }

    @Test
    void codesCannotBeTriedWithoutEnd() {
        for (var i = 0; i < 30; i++) {
            assertThat(verification.verify(ProofCode.random(), "busy")).isEqualTo(new VerifyResult.NotOurs());
        }
        assertThat(verification.verify(ProofCode.random(), "busy")).isInstanceOf(VerifyResult.TooMany.class);
        assertThat(verification.verify(ProofCode.random(), "other")).isEqualTo(new VerifyResult.NotOurs());
    }

    private PrivateTicket page() {
        return desk.requests().open(token).orElseThrow();
    }

    private FollowUpResult send(String text, Upload... files) {
        return send(desk.requests().newFormKey(), text, files);
    }

    private FollowUpResult send(String key, String text, Upload... files) {
        return desk.requests().followUp(token, new FollowUpDraft(key, text, false, List.of(files)), Desk.NETWORK);
    }

    private static Upload pdf(String name) {
        return TestFiles.upload(name, TestFiles.pdf());
    }

    private int audited() {
        return count("platform.audit_event");
    }

    private int count(String from) {
        return sql.queryForObject("select count(*) from " + from, Integer.class);
    }
}
