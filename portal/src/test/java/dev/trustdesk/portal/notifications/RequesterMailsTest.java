package dev.trustdesk.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.MailAddresses;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** What a requester finds in their mailbox, from the first question to the answer, over real SMTP. */
@PostgresTest
class RequesterMailsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<MailComposer> composers;

    @Autowired
    private OutboxStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Changes changes;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private HelpRequests requests;

    @Autowired
    private MailAddresses addresses;

    private final GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        green.start();
    }

    @AfterEach
    void stop() {
        green.stop();
    }

    @Test
    void theAnswerIsToldOnlyAfterTheOwnerOfTheAddressSaidYes() throws Exception {
        var desk = new Desk(context);
        var token = desk.ask(new HelpDraft(
                requests.newFormKey(),
                Category.WALLET,
                "비공개 제목",
                "비공개 질문",
                null,
                "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU",
                null,
                "asker@example.org",
                Language.KO));
        var id = desk.ticketOf(token);
        var word = requests.open(token).orElseThrow().checkWord();
        var minji = desk.staff("Minji");

        var question = only(sent());
        assertThat(question.getSubject()).isEqualTo("Trustdesk에서 메일을 보내도 될까요?");
        assertThat(question.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(question.getHeader("Content-Language")).containsExactly("ko");
        assertThat(body(question)).contains(word).doesNotContain("/help/t/");

        desk.reply(minji, id, "비공개 답변", new AfterReply.StayOpen());
        assertThat(sent()).as("nobody has said yes").isEmpty();

        assertThat(addresses.confirm(token(question))).isTrue();
        assertThat(body(only(sent()))).as("the links follow").contains("/ko/help/t/", word);

        desk.reply(minji, id, "비공개 답변 둘", new AfterReply.StayOpen());
        var answered = only(sent());
        assertThat(answered.getSubject()).isEqualTo("Trustdesk 문의에 답변이 등록되었습니다");
        assertThat(body(answered)).contains(word, "이 메일의 코드: ");
        for (var mail : List.of(question, answered)) {
            assertThat(GreenMailUtil.getWholeMessage(mail) + mail.getSubject() + body(mail))
                    .doesNotContain("비공개", "7xKXtg", "{0}");
        }
    }

    @Test
    void whoeverHasAskedTwiceReadsHowManyAreOpenAndNothingOfThem() throws Exception {
        var desk = new Desk(context);
        for (var subject : List.of("비공개 하나", "비공개 둘")) {
            desk.ask(new HelpDraft(
                    requests.newFormKey(),
                    Category.WALLET,
                    subject,
                    "비공개 질문",
                    null,
                    null,
                    null,
                    "twice@example.org",
                    Language.KO));
        }
        assertThat(addresses.confirm(token(only(sent())))).isTrue();

        var links = body(only(sent()));
        assertThat(links).contains("이 가운데 2건이 아직 진행 중입니다").doesNotContain("비공개 하나", "비공개 질문", "{0}");
    }

    private List<MimeMessage> sent() throws Exception {
        green.purgeEmailFromAllMailboxes();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(green.getSmtp().getPort());
        var channel = new SmtpChannel(sender, MailAddress.named("Trustdesk <desk@desk.example>"), clock);
        var worker = new OutboxWorker(
                List.copyOf(composers),
                channel,
                new WebChannel(new WebPoster()),
                store,
                new BackOff(new Random(7)),
                transactions,
                changes,
                clock);
        var done = new OutboxTask(store, worker, channel, clock).run(clock.instant());
        assertThat(done.counts().keySet()).noneMatch(key -> key.contains("dead"));
        return List.of(green.getReceivedMessages());
    }

    private static MimeMessage only(List<MimeMessage> mails) {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String body(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }

    private static String token(MimeMessage mail) throws Exception {
        var link = body(mail)
                .lines()
                .filter(line -> line.startsWith("https://"))
                .findFirst()
                .orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1).strip();
    }
}
