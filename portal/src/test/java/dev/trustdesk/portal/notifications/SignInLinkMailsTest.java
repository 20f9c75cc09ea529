package dev.trustdesk.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.PostgresTest;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class SignInLinkMailsTest {

    private static final String TOKEN = "Zm9yLXRlc3Rz";
    private static final URI LINK = URI.create("https://desk.example/portal/sign-in/link#" + TOKEN);
    private static final Account ACCOUNT = new Account(
            new AccountId(UUID.fromString("00000000-0000-0000-0000-000000000001")),
            "reader@example.org",
            "Visit https://evil.example",
            Language.KO,
            Set.of(Role.MEMBER),
            false,
            0,
            0);

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private SignInLinkMails mails;

    @BeforeEach
    void start() throws Exception {
        green.start();
        mails = mails(green.getSmtp().getPort());
    }

    @AfterEach
    void stop() throws Exception {
        mails.destroy();
        green.stop();
    }

    @Test
    void aLinkIsMailedInTheAccountsLanguageAndStoredNowhere() throws Exception {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mails.send(ACCOUNT, LINK);
            assertThat(green.getReceivedMessages()).as("not before the commit").isEmpty();
        });
        mails.destroy();
        assertThat(green.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("로그인 링크 안내");
            assertThat(mail.getContent().toString()).contains(LINK.toString()).doesNotContain("evil");
        });
        assertThat(database.sql("select count(*) from notifications.outbox")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkThatWasRolledBackIsNotMailed() throws Exception {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mails.send(ACCOUNT, LINK);
            status.setRollbackOnly();
        });
        mails.destroy();
        assertThat(green.getReceivedMessages()).isEmpty();
    }

    @Test
    void aFailureIsLoggedWithoutTheLinkAndTheAddress(CapturedOutput output) throws Exception {
        green.stop();
        mails.send(ACCOUNT, LINK);
        mails.destroy();
        assertThat(output)
                .contains("account 00000000-0000-0000-0000-000000000001 was not sent")
                .doesNotContain(TOKEN)
                .doesNotContain("reader@example.org");
        mails.send(ACCOUNT, LINK);
        assertThat(output).as("after the stop").contains("gets none").doesNotContain(TOKEN);
    }

    private static SignInLinkMails mails(int port) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var from = MailAddress.named("desk@desk.example");
        return new SignInLinkMails(new SmtpChannel(sender, from, Clock.systemUTC()), new Texts());
    }
}
