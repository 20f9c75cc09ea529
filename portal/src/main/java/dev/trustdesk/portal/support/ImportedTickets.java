package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.SystemOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tickets that were received elsewhere. They keep the times of their messages and carry no clock (SLA.md, rule 12): nobody waits for a
 * reply here, whatever was promised there, and nobody is sent word of them.
 */
@Service
public class ImportedTickets {

    private static final String ACTOR = "import";

    private final TicketLog log;
    private final MessageStore messages;
    private final TermsStore terms;
    private final TagStore tags;
    private final RequesterChannel requester;
    private final AuditTrail audit;

    ImportedTickets(
            TicketLog log,
            MessageStore messages,
            TermsStore terms,
            TagStore tags,
            RequesterChannel requester,
            AuditTrail audit) {
        this.log = log;
        this.messages = messages;
        this.terms = terms;
        this.tags = tags;
        this.requester = requester;
        this.audit = audit;
    }

    /** Keeps a ticket with its whole conversation, or nothing of it. */
    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketId keep(ImportedTicket ticket) {
        var id = log.openImported(opening(ticket)).orElseThrow().id();
        var kept = ticket.messages().stream()
                .map(said ->
                        new MessageStore.NewMessage(said.kind(), null, said.authorName(), said.text(), said.at(), null))
                .toList();
        messages.add(id, kept, log.now());
        var sorting = ticket.sorting();
        terms.classify(id, ticket.category(), sorting.priority());
        tags.add(id, sorting.tags());
        var last = last(ticket);
        // Means nothing to clocks that are not there; says when the ticket changed last.
        var happening = ticket.resolved()
                ? new Happening.StateChanged(last, TicketState.RESOLVED)
                : new Happening.NoteAdded(last);
        var head = log.append(log.lock(id).orElseThrow(), happening, ACTOR);
        if (sorting.assignee() != null) {
            log.assigned(head, sorting.assignee(), last);
        }
        audit.record("ticket.imported", Tickets.subject(id), Map.of("origin", ticket.origin()));
        return id;
    }

    private static Instant last(ImportedTicket ticket) {
        var latest = ticket.messages().getLast().at();
        return latest.isBefore(ticket.openedAt()) ? ticket.openedAt() : latest;
    }

    private static NewTicket.HelpText text(ImportedTicket ticket) {
        return new NewTicket.HelpText(
                ticket.category(),
                ticket.subject(),
                ticket.messages().getFirst().text(),
                null,
                null,
                null,
                ticket.contactMail());
    }

    private NewTicket opening(ImportedTicket ticket) {
        return new NewTicket(
                text(ticket),
                ticket.language(),
                requester.checkWord(ticket.language()),
                Optional.empty(),
                ticket.openedAt(),
                false,
                null);
    }
}
