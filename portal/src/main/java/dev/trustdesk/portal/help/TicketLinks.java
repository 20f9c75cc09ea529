package dev.trustdesk.portal.help;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the links to tickets that were asked for. */
@Component
class TicketLinks implements MailComposer {

    private final AddressMails mails;

    TicketLinks(AddressMails mails) {
        this.mails = mails;
    }

    @Override
    public String kind() {
        return AddressConfirmations.LINKS;
    }

    @Override
    public String labelKey() {
        return "help.mail.links";
    }

    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        return mails.links(payload);
    }
}
