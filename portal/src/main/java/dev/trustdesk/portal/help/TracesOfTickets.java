package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.DeletedTicket;
import dev.trustdesk.portal.platform.TicketMemory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The requester's side of a deleted ticket: codes, mails that were asked for, and addresses. Its links lead nowhere from now on; their
 * hashes stay until they would have ended, so that whoever follows one is told why. A score is a number and stays, the
 * words beside it go.
 */
@Component
class TracesOfTickets implements TicketMemory {

    private final ProofStore proofs;
    private final MailRequestStore requests;
    private final AccessStore access;
    private final RatingStore ratings;
    private final Clock clock;

    TracesOfTickets(
            ProofStore proofs, MailRequestStore requests, AccessStore access, RatingStore ratings, Clock clock) {
        this.proofs = proofs;
        this.requests = requests;
        this.access = access;
        this.ratings = ratings;
        this.clock = clock;
    }

    @Override
    public void forget(DeletedTicket ticket) {
        var causes = new ArrayList<String>();
        ticket.messages().forEach(message -> causes.addAll(Proofs.causesOfMessage(message)));
        ticket.address()
                .ifPresent(address ->
                        mailsTo(address, ticket).forEach(request -> causes.addAll(Proofs.causesOfRequest(request))));
        proofs.forget(causes);
        access.revoke(ticket.id(), clock.instant());
        ratings.forgetWords(ticket.id());
    }

    private List<UUID> mailsTo(String address, DeletedTicket ticket) {
        if (!ticket.lastOfAddress()) {
            return requests.forget(address, ticket.checkWord());
        }
        requests.forgetConfirmation(FormKeys.addressHash(address));
        return requests.forget(address);
    }
}
