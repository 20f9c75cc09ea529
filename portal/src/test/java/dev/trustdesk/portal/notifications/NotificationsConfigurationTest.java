package dev.trustdesk.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.StartRefused;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;

@PostgresTest
class NotificationsConfigurationTest {

    @Autowired
    private ObjectProvider<JavaMailSender> sender;

    @Autowired
    private ShownMailStore shownMails;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Changes changes;

    @Autowired
    private AdjustableClock clock;

    @ParameterizedTest
    @CsvSource({"smtp.example.org,false,SERVER", "smtp.example.org,true,SERVER", "'',true,SHOWN", "'',false,NOWHERE"})
    void mailsGoToTheServerThatIsNamedElseAreShownInATrialElseWait(String host, boolean demo, MailRoute route) {
        assertThat(channel(host, demo, "desk@localhost").route()).isEqualTo(route);
    }

    @Test
    void bootMakesASenderEvenWithoutAHostSoThatItsPresenceSaysNothing() {
        assertThat(sender.getIfAvailable()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"desk", "", "desk@", "a@b.example, c@d.example", "desk@desk.example\r\nBcc: thief@example.net"})
    void aSenderThatIsNoAddressStopsTheStart(String from) {
        assertThatThrownBy(() -> channel("", true, from))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TRUSTDESK_MAIL_FROM");
    }

    private MailChannel channel(String host, boolean demo, String from) {
        var trustdesk = new TrustdeskSettings(URI.create("https://desk.example"), demo, false);
        return new NotificationsConfiguration()
                .mailChannel(host, sender, new MailSettings(from), trustdesk, shownMails, transactions, changes, clock);
    }
}
