package dev.trustdesk.portal.help;

import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.RequesterOutcomes;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.support.TicketsOfRequester;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a requester sees of a ticket. Whoever calls has made sure that it is theirs. */
@Component
class PrivateTickets {

    private final TicketsOfRequester own;
    private final RequesterOutcomes outcomes;
    private final AddressConfirmations confirmations;
    private final RatingStore ratings;
    private final Proofs proofs;
    private final Attachments attachments;

    PrivateTickets(
            TicketsOfRequester own,
            RequesterOutcomes outcomes,
            AddressConfirmations confirmations,
            RatingStore ratings,
            Proofs proofs,
            Attachments attachments) {
        this.own = own;
        this.outcomes = outcomes;
        this.confirmations = confirmations;
        this.ratings = ratings;
        this.proofs = proofs;
        this.attachments = attachments;
    }

    /** @param ticket without its notes */
    PrivateTicket shown(Ticket ticket) {
        var codes = proofs.ofMessages(ticket.messages());
        var files = files(ticket).stream().collect(Collectors.groupingBy(Attachment::message));
        var messages = ticket.messages().stream()
                .map(message ->
                        PublicMessage.of(message, codes.get(message.id()), files.getOrDefault(message.id(), List.of())))
                .toList();
        return PrivateTicket.of(
                ticket, outcomes.outcome(ticket.id()).orElse(null), mail(ticket), rating(ticket), messages);
    }

    /** The files of the messages that its requester may read. */
    List<Attachment> files(Ticket ticket) {
        return attachments.of(ticket.messages().stream().map(TicketMessage::id).toList());
    }

    private MailState mail(Ticket ticket) {
        return own.recipient(ticket.id())
                .map(recipient ->
                        confirmations.isConfirmed(recipient.mail(), ticket.row().createdAt())
                                ? MailState.CONFIRMED
                                : MailState.UNCONFIRMED)
                .orElse(MailState.NONE);
    }

    private Optional<Rating> rating(Ticket ticket) {
        var resolvedAt = ticket.facts().lastResolvedAt();
        return resolvedAt == null || ticket.row().state() != TicketState.RESOLVED
                ? Optional.empty()
                : ratings.of(ticket.id(), resolvedAt);
    }
}
