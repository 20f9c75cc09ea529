package dev.trustdesk.portal.help;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SignedIn;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.RequesterTickets;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.support.TicketsOfRequester;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tickets in one's own account. One gets there only by its private link, and only when asked for. */
@Service
public class MemberTickets {

    private static final int MOST = 200;

    private final RequesterTickets tickets;
    private final TicketsOfRequester own;
    private final PrivateTickets shown;
    private final HelpRequests requests;
    private final TicketAccess access;
    private final Accounts accounts;
    private final Clock clock;

    MemberTickets(
            RequesterTickets tickets,
            TicketsOfRequester own,
            PrivateTickets shown,
            HelpRequests requests,
            TicketAccess access,
            Accounts accounts,
            Clock clock) {
        this.tickets = tickets;
        this.own = own;
        this.shown = shown;
        this.requests = requests;
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether the migration is closed, so that nobody is promised what nobody can do. */
    @SignedIn
    public boolean isMigrationClosed() {
        return tickets.isMigrationClosed();
    }

    /** One's own tickets, the latest first. */
    @SignedIn
    public List<TicketRow> mine() {
        return own.of(me(), MOST);
    }

    /** Asks for help; the ticket is in one's account from the beginning. */
    @SignedIn
    @Transactional
    public SubmitResult ask(HelpDraft draft, String network) {
        var result = requests.submit(draft, network);
        if (result instanceof SubmitResult.Accepted(var token)) {
            access.ticketOf(token, clock.instant()).ifPresent(id -> own.claim(id, me()));
        }
        return result;
    }

    /** One of one's own; empty if it is somebody else's, or nobody's. */
    @SignedIn
    @Transactional
    public Optional<PrivateTicket> open(TicketId id) {
        return isMine(id) ? tickets.find(id).map(shown::shown) : Optional.empty();
    }

    /** A new private link to one of one's own tickets, as a path of the site: what is done with a ticket is done there. */
    @SignedIn
    @Transactional
    public Optional<String> link(TicketId id, Language language) {
        return isMine(id)
                ? Optional.of(HelpPaths.privatePage(access.mint(id, clock.instant()), language))
                : Optional.empty();
    }

    /** The ticket behind a private link, to be shown before it is added. */
    @SignedIn
    @Transactional
    public Optional<PrivateTicket> behind(String token) {
        return access.ticketOf(token, clock.instant()).flatMap(tickets::find).map(shown::shown);
    }

    /** Adds the ticket behind a private link to one's account. */
    @SignedIn
    @Transactional
    public AddTicketResult add(String token) {
        return access.ticketOf(token, clock.instant())
                .<AddTicketResult>map(
                        id -> own.claim(id, me()) ? new AddTicketResult.Added(id) : new AddTicketResult.Taken())
                .orElseGet(AddTicketResult.Gone::new);
    }

    private boolean isMine(TicketId id) {
        return own.ownerOf(id).filter(me()::equals).isPresent();
    }

    private AccountId me() {
        return accounts.me();
    }
}
