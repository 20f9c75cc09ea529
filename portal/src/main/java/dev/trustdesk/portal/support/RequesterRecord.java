package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.AuditEntry;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockEvent;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.TicketClocks;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a ticket holds of its requester beside what the private page shows. As {@link RequesterTickets}, it trusts its caller to have
 * proved whose ticket it is.
 */
@Component
public class RequesterRecord {

    private final TicketStore tickets;
    private final RequesterStore own;
    private final OutcomeStore outcomes;
    private final QuestionStore questions;
    private final AuditTrail audit;
    private final TicketClocks clocks;

    RequesterRecord(
            TicketStore tickets,
            RequesterStore own,
            OutcomeStore outcomes,
            QuestionStore questions,
            AuditTrail audit,
            TicketClocks clocks) {
        this.tickets = tickets;
        this.own = own;
        this.outcomes = outcomes;
        this.questions = questions;
        this.audit = audit;
        this.clocks = clocks;
    }

    /** Where a ticket stood from an instant on. */
    public record Stood(Instant since, TicketState state) {}

    /**
     * What is kept.
     *
     * @param mail as it was left
     * @param inAccount it was added to an account
     * @param goesOnFrom the number of the earlier ticket; null if there is none
     * @param goesOnIn the number of the ticket in which its requester went on; null if in none
     */
    public record Kept(
            @Nullable String mail,
            CaseKind kind,
            Optional<Question> question,
            boolean inAccount,
            @Nullable Long goesOnFrom,
            @Nullable Long goesOnIn,
            List<Stood> states) {
        public Kept {
            states = List.copyOf(states);
        }
    }

    public Kept of(Ticket ticket) {
        var id = ticket.id();
        return new Kept(
                tickets.origin(id).map(TicketStore.Origin::contactMail).orElse(null),
                outcomes.triage(id).orElse(CaseKind.NONE),
                questions.of(id),
                own.ownerOf(id).isPresent(),
                number(Optional.ofNullable(ticket.facts().follows())),
                number(tickets.followerOf(id)),
                states(ticket));
    }

    private @Nullable Long number(Optional<TicketId> other) {
        return other.flatMap(tickets::find).map(TicketRow::number).orElse(null);
    }

    private List<Stood> states(Ticket ticket) {
        var all = new ArrayList<Stood>();
        all.add(new Stood(ticket.row().createdAt(), TicketState.OPEN));
        audit.of(Tickets.subject(ticket.id()))
                .forEach(deed -> stateAfter(deed).ifPresent(state -> all.add(new Stood(deed.at(), state))));
        clocks.log(ticket.id()).stream()
                .filter(event -> event.clock() == ClockKind.RESOLUTION
                        && event.kind() == ClockEvent.Kind.RESUMED
                        && event.actor().equals(TicketLog.SYSTEM))
                .forEach(event -> all.add(new Stood(event.at(), TicketState.OPEN)));
        all.sort(Comparator.comparing(Stood::since));
        var changes = new ArrayList<Stood>();
        for (var stood : all) {
            if (changes.isEmpty() || changes.getLast().state() != stood.state()) {
                changes.add(stood);
            }
        }
        return changes;
    }

    private static Optional<TicketState> stateAfter(AuditEntry deed) {
        return deed.action().equals("ticket.closed-by-requester")
                ? Optional.of(TicketState.RESOLVED)
                : Optional.ofNullable(deed.detail().get("state")).map(TicketState::valueOf);
    }
}
