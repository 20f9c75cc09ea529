package dev.trustdesk.portal.help;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the owner of an address whether we may write to it. */
@Component
class AddressQuestion implements MailComposer {

    private final AddressMails mails;

    AddressQuestion(AddressMails mails) {
        this.mails = mails;
    }

    @Override
    public String kind() {
        return AddressConfirmations.QUESTION;
    }

    @Override
    public String labelKey() {
        return "help.mail.confirm";
    }

    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        return mails.question(payload);
    }
}
