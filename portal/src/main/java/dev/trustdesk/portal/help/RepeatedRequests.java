package dev.trustdesk.portal.help;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.SignedIn;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.NewTicket;
import dev.trustdesk.portal.support.OwnQuestions;
import dev.trustdesk.portal.support.RequesterTickets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody before they send that they have asked already. Only whoever has proved that a request is theirs is told of it: by an
 * account, or by its private link (ADR 0027).
 */
@Service
public class RepeatedRequests {

    /** So many links at most are looked at. */
    public static final int MOST_LINKS = 20;

    private final OwnQuestions own;
    private final RequesterTickets tickets;
    private final TicketAccess access;
    private final Accounts accounts;
    private final Clock clock;

    RepeatedRequests(OwnQuestions own, RequesterTickets tickets, TicketAccess access, Accounts accounts, Clock clock) {
        this.own = own;
        this.tickets = tickets;
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One's own open requests that this one may repeat, the likeliest first; none for a request that will be refused. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<OwnQuestions.Earlier> mine(HelpDraft draft) {
        return fine(draft)
                .map(text -> own.of(accounts.me(), question(draft, text)))
                .orElse(List.of());
    }

    /**
     * The open request behind one of these links that asks the same. Empty if none does, or if this very request has made its ticket
     * before: sent again, it finds that.
     */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public Optional<OwnRequest> behind(List<String> links, HelpDraft draft) {
        var text = fine(draft);
        if (links.isEmpty() || text.isEmpty() || hasMadeATicket(draft, text.get())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var found = new LinkedHashMap<TicketId, String>();
        links.stream()
                .limit(MOST_LINKS)
                .forEach(link -> access.ticketOf(link, now).ifPresent(id -> found.putIfAbsent(id, link)));
        return own.among(found.keySet(), question(draft, text.get())).stream()
                .filter(OwnQuestions.Earlier::alike)
                .map(OwnQuestions.Earlier::ticket)
                .flatMap(ticket -> Optional.ofNullable(found.get(ticket.id()))
                        .map(link -> new OwnRequest(link, ticket.number(), ticket.createdAt()))
                        .stream())
                .findFirst();
    }

    private boolean hasMadeATicket(HelpDraft draft, NewTicket.HelpText text) {
        return tickets.isKnown(FormKeys.submission(draft.formKey(), text, draft.language()));
    }

    private OwnQuestions.Question question(HelpDraft draft, NewTicket.HelpText text) {
        return new OwnQuestions.Question(
                text.category(), text.subject(), text.text(), draft.language(), clock.instant());
    }

    private static Optional<NewTicket.HelpText> fine(HelpDraft draft) {
        return HelpForm.check(draft) instanceof HelpForm.Checked.Fine(var text) ? Optional.of(text) : Optional.empty();
    }
}
