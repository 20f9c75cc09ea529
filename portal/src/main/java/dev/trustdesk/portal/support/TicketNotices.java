package dev.trustdesk.portal.support;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells a requester who left a mail address that the ticket was answered. The mail says nothing of the question or the answer: it
 * carries a link of its own, the check word, and how to tell real staff.
 */
@Component
class TicketNotices implements MailComposer {

    private static final String KIND = "ticket-answered";

    private final Outbox outbox;
    private final TicketStore tickets;
    private final MessageStore messages;
    private final TicketAccess access;
    private final TicketLog log;
    private final Texts texts;
    private final TrustdeskSettings settings;

    TicketNotices(
            Outbox outbox,
            TicketStore tickets,
            MessageStore messages,
            TicketAccess access,
            TicketLog log,
            Texts texts,
            TrustdeskSettings settings) {
        this.outbox = outbox;
        this.tickets = tickets;
        this.messages = messages;
        this.access = access;
        this.log = log;
        this.texts = texts;
        this.settings = settings;
    }

    /** Leaves the notice, in the transaction of the reply. */
    void answered(TicketId ticket, UUID reply) {
        if (tickets.recipient(ticket).isPresent()) {
            outbox.put(KIND, KIND + ":" + reply, Map.of("ticket", ticket.toString(), "reply", reply.toString()));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "support.mail.answered";
    }

    /** Empty when nobody can be told, or when a later reply has its own notice. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var ticket = new TicketId(UUID.fromString(payload.getOrDefault("ticket", "")));
        var reply = UUID.fromString(payload.getOrDefault("reply", ""));
        if (!messages.latestReply(ticket).equals(Optional.of(reply))) {
            return Optional.empty();
        }
        return tickets.recipient(ticket).map(recipient -> {
            var wording = texts.in(recipient.language());
            var link = settings.url(SupportPaths.privatePage(access.mint(ticket, log.now()), recipient.language()));
            return new Mail(
                    recipient.mail(),
                    wording.get("support.mail.answered.subject"),
                    wording.get("support.mail.answered.body", link, recipient.checkWord()),
                    recipient.language());
        });
    }
}
