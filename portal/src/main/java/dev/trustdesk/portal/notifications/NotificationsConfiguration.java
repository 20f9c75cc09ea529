package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.StartRefused;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationsConfiguration {

    @Bean
    BackOff backOff() {
        return new BackOff(RandomGenerator.getDefault());
    }

    /** The host is asked for itself: Boot makes a sender even when the host is empty, and that one would try this machine. */
    @Bean
    MailChannel mailChannel(
            @Value("${spring.mail.host:}") String host,
            ObjectProvider<JavaMailSender> sender,
            MailSettings mail,
            TrustdeskSettings trustdesk,
            ShownMailStore shown,
            PlatformTransactionManager transactions,
            Changes changes,
            Clock clock) {
        var from = from(mail);
        if (!host.isBlank()) {
            return new SmtpChannel(sender.getObject(), from, clock);
        }
        return trustdesk.demo()
                ? new ShowChannel(shown, from.toUnicodeString(), new TransactionTemplate(transactions), changes, clock)
                : new NoChannel();
    }

    private static InternetAddress from(MailSettings mail) {
        try {
            return MailAddress.named(mail.from());
        } catch (AddressException e) {
            throw new StartRefused("TRUSTDESK_MAIL_FROM is \"" + mail.from() + "\", which is not a mail address.", e);
        }
    }
}
