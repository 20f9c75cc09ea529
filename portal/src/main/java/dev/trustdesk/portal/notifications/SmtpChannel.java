package dev.trustdesk.portal.notifications;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails that leave through a mail server. */
class SmtpChannel implements MailChannel {

    private static final String UTF_8 = "UTF-8";

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Clock clock;

    SmtpChannel(JavaMailSender sender, InternetAddress from, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public MailRoute route() {
        return MailRoute.SERVER;
    }

    @Override
    public SendResult send(Mail mail, MessageId messageId) {
        try {
            sender.send(message(mail, messageId));
            return new SendResult.Sent();
        } catch (AddressException e) {
            return new SendResult.Refused(DeliveryProblem.of(DeliveryProblem.Cause.ADDRESS));
        } catch (MessagingException e) {
            return new SendResult.Refused(DeliveryProblem.of(DeliveryProblem.Cause.NOT_WRITTEN));
        } catch (MailException e) {
            return SmtpAnswer.to(e);
        }
    }

    private MimeMessage message(Mail mail, MessageId messageId) throws MessagingException {
        var message = sender.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, MailAddress.bare(mail.to()));
        message.setSubject(mail.subject(), UTF_8);
        message.setText(mail.body(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", messageId.at(MailAddress.domain(from)));
        message.setHeader("Content-Language", mail.language().tag());
        // Asks machines not to answer (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            // One click in the reader's mail program ends it (RFC 2369, RFC 8058).
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
