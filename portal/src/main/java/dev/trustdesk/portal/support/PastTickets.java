package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.platform.SystemOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tickets whose course lies in the past, as the samples tell it: the same rules at earlier instants, and nobody is sent word of it. */
@Service
public class PastTickets {

    private final RequesterTickets requester;
    private final TicketLog log;
    private final TicketStore tickets;
    private final MessageStore messages;

    PastTickets(RequesterTickets requester, TicketLog log, TicketStore tickets, MessageStore messages) {
        this.requester = requester;
        this.log = log;
        this.tickets = tickets;
        this.messages = messages;
    }

    /** Whether there is any ticket at all. */
    @SystemOnly
    public boolean exist() {
        return !tickets.isEmpty();
    }

    /** A request came in, and was acknowledged. */
    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketId opened(NewTicket ticket) {
        return requester.open(ticket).orElseThrow();
    }

    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public void requested(TicketId id, String text, Instant at) {
        messages.add(id, MessageStore.NewMessage.request(text, at, null));
        change(id, head -> log.append(head, new Happening.RequesterWrote(at), RequesterTickets.ACTOR));
    }

    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public void replied(TicketId id, Account by, String text, AfterReply then, Instant at) {
        messages.add(id, MessageStore.NewMessage.reply(by, text, at));
        change(id, head -> log.replied(head, then, actor(by), at));
    }

    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public void noted(TicketId id, Account by, String text, Instant at) {
        messages.add(id, MessageStore.NewMessage.note(by, text, at));
        change(id, head -> log.append(head, new Happening.NoteAdded(at), actor(by)));
    }

    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(TicketId id, Account by, TicketState to, Instant at) {
        change(id, head -> log.append(head, new Happening.StateChanged(at, to), actor(by)));
    }

    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public void assigned(TicketId id, Account to, Instant at) {
        change(id, head -> log.assigned(head, to.id(), at));
    }

    private void change(TicketId id, Consumer<TicketHead> deed) {
        deed.accept(log.lock(id).orElseThrow());
    }

    private static String actor(Account account) {
        return account.id().toString();
    }
}
