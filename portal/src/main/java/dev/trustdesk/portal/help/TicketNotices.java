package dev.trustdesk.portal.help;

import dev.trustdesk.portal.notifications.CheckWords;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Rated;
import dev.trustdesk.portal.support.RequesterChannel;
import dev.trustdesk.portal.support.RequesterTickets;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.support.TicketsOfRequester;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells a requester whose address is confirmed that the ticket was answered. The mail says nothing of the question or the answer: it
 * carries a link of its own, the check word, a code that proves it, and how to tell real staff.
 */
@Component
class TicketNotices implements RequesterChannel, MailComposer {

    private static final String KIND = "ticket-answered";

    private final Outbox outbox;
    private final RequesterTickets tickets;
    private final TicketsOfRequester own;
    private final TicketAccess access;
    private final AddressConfirmations confirmations;
    private final Proofs proofs;
    private final RatingStore ratings;
    private final Texts texts;
    private final TrustdeskSettings settings;
    private final Clock clock;

    TicketNotices(
            Outbox outbox,
            RequesterTickets tickets,
            TicketsOfRequester own,
            TicketAccess access,
            AddressConfirmations confirmations,
            Proofs proofs,
            RatingStore ratings,
            Texts texts,
            TrustdeskSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.tickets = tickets;
        this.own = own;
        this.access = access;
        this.confirmations = confirmations;
        this.proofs = proofs;
        this.ratings = ratings;
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
    public List<Rated> ratings(TicketId ticket) {
        return ratings.all(ticket).stream()
                .map(rating -> new Rated(rating.ratedAt(), rating.score(), rating.words()))
                .toList();
    }

    @Override
    public String checkWord(Language language) {
        return CheckWords.random(language);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "help.mail.answered";
    }

    /** Empty when nobody wants to be told, or when a later reply has its own notice. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var id = new TicketId(UUID.fromString(payload.getOrDefault("ticket", "")));
        var reply = UUID.fromString(payload.getOrDefault("reply", ""));
        var ticket = tickets.find(id);
        return ticket.flatMap(found -> tickets.recipientOf(id, reply)
                .filter(recipient ->
                        confirmations.isConfirmed(recipient.mail(), found.row().createdAt()))
                .map(recipient -> mail(recipient, found, reply)));
    }

    private Mail mail(RequesterTickets.Recipient recipient, Ticket ticket, UUID reply) {
        var words = texts.in(recipient.language());
        var now = clock.instant();
        var link = settings.url(HelpPaths.privatePage(access.mint(ticket.id(), now), recipient.language()));
        var author = ticket.messages().stream()
                .filter(message -> message.id().equals(reply))
                .findFirst()
                .map(TicketMessage::authorName)
                .orElse(null);
        var code = proofs.ofMail(ProofKind.MAIL_ANSWERED, reply, now, author);
        var body = words.get("help.mail.answered.body", link, recipient.checkWord());
        if (ticket.row().state() == TicketState.RESOLVED) {
            body += "\n\n"
                    + words.get(
                            "help.mail.answered.rate",
                            HelpPaths.rating(link, Score.GOOD),
                            HelpPaths.rating(link, Score.PARTLY),
                            HelpPaths.rating(link, Score.BAD));
        }
        return new Mail(
                recipient.mail(),
                words.get("help.mail.answered.subject"),
                body + "\n\n" + words.get("help.mail.proof", code, settings.url(HelpPaths.verify(words.language()))),
                recipient.language());
    }
}
