package dev.trustdesk.portal.help;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.support.RequesterChannel;
import dev.trustdesk.portal.support.RequesterTickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells a requester who left a mail address that the ticket was answered. The mail says nothing of the question or the answer: it
 * carries a link of its own, the check word, and how to tell real staff.
 */
@Component
class TicketNotices implements RequesterChannel, MailComposer {

    private static final String KIND = "ticket-answered";

    private final Outbox outbox;
    private final RequesterTickets tickets;
    private final TicketAccess access;
    private final Texts texts;
    private final TrustdeskSettings settings;
    private final Clock clock;

    TicketNotices(
            Outbox outbox,
            RequesterTickets tickets,
            TicketAccess access,
            Texts texts,
            TrustdeskSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.tickets = tickets;
        this.access = access;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void answered(TicketId ticket, UUID reply) {
        if (tickets.recipientOf(ticket, reply).isPresent()) {
            outbox.put(KIND, KIND + ":" + reply, Map.of("ticket", ticket.toString(), "reply", reply.toString()));
        }
    }

    @Override
    public Optional<Instant> openUntil(TicketId ticket) {
        return access.lastUntil(ticket, clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "help.mail.answered";
    }

    /** Empty when nobody can be told, or when a later reply has its own notice. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var ticket = new TicketId(UUID.fromString(payload.getOrDefault("ticket", "")));
        var reply = UUID.fromString(payload.getOrDefault("reply", ""));
        return tickets.recipientOf(ticket, reply).map(recipient -> {
            var wording = texts.in(recipient.language());
            var token = access.mint(ticket, clock.instant());
            return new Mail(
                    recipient.mail(),
                    wording.get("help.mail.answered.subject"),
                    wording.get(
                            "help.mail.answered.body",
                            settings.url(HelpPaths.privatePage(token, recipient.language())),
                            recipient.checkWord()),
                    recipient.language());
        });
    }
}
