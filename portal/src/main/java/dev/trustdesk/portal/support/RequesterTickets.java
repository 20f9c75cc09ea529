package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockStates;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.sla.TicketClocks;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.trust.Facts;
import dev.trustdesk.portal.trust.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a requester does to a ticket. Knows nothing of links and tokens: whoever calls has made sure that it is the requester's, and
 * that the text may be kept.
 */
@Component
public class RequesterTickets {

    /** Who did it, as the log of the clocks says it. */
    static final String ACTOR = "requester";

    private static final int MOST_PER_HOUR = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    private final TicketLog log;
    private final TicketStore tickets;
    private final MessageStore messages;
    private final TicketClocks clocks;
    private final AuditTrail audit;
    private final Facts facts;
    private final Texts texts;

    RequesterTickets(
            TicketLog log,
            TicketStore tickets,
            MessageStore messages,
            TicketClocks clocks,
            AuditTrail audit,
            Facts facts,
            Texts texts) {
        this.log = log;
        this.tickets = tickets;
        this.messages = messages;
        this.clocks = clocks;
        this.audit = audit;
        this.facts = facts;
        this.texts = texts;
    }

    /** Where a requester is told of something, and by which words the message is known to be real. */
    public record Recipient(String mail, String checkWord, Language language) {}

    /** Makes a ticket, starts its clock and acknowledges it. Empty if the same submission has made one before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TicketId> open(NewTicket ticket) {
        return log.open(ticket, ACTOR).map(made -> {
            var said = List.of(
                    MessageStore.NewMessage.request(ticket.text().text(), ticket.at(), null),
                    MessageStore.NewMessage.notice(acknowledgement(made.clocks(), ticket), ticket.at()));
            messages.add(made.id(), said, ticket.at());
            var category = ticket.text().category().name();
            audit.record("ticket.opened", Tickets.subject(made.id()), Map.of("category", category));
            return made.id();
        });
    }

    /**
     * Adds a message where the conversation goes on now: in the ticket, which it may reopen; in a new one, if the ticket was resolved too
     * long ago; or in the one that followed it. The same submission again changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WriteResult write(TicketId ticket, String text, byte[] submission) {
        var found = lockLast(ticket);
        if (found.isEmpty()) {
            return new WriteResult.Gone();
        }
        var before = messages.ticketOf(submission).or(() -> tickets.ofSubmission(submission));
        if (before.isPresent()) {
            return new WriteResult.Kept(before.get(), Optional.empty());
        }
        var head = found.get();
        var at = log.now();
        var wait = floodWait(head.id(), at);
        if (wait.isPresent()) {
            return new WriteResult.TooMany(wait.get());
        }
        if (log.closedFor(head, at)) {
            var next = open(goingOnFrom(head.id(), text, submission, at)).orElseThrow();
            return new WriteResult.Kept(next, messages.firstOf(next));
        }
        var message = messages.add(head.id(), MessageStore.NewMessage.request(text, at, submission));
        var after = log.append(head, new Happening.RequesterWrote(at), ACTOR);
        // A merged ticket moves with the other one.
        Map<String, String> moved =
                head.mergedInto() == null ? Map.of("state", after.state().name()) : Map.of();
        audit.record("ticket.followed-up", Tickets.subject(head.id()), moved);
        return new WriteResult.Kept(head.id(), Optional.of(message));
    }

    /** Whether a submission has made a ticket before. */
    public boolean isKnown(byte[] submission) {
        return tickets.ofSubmission(submission).isPresent();
    }

    /** A ticket with what its requester may read: no notes, and of the clocks only those that are about a reply to this requester. */
    @Transactional(readOnly = true)
    public Optional<Ticket> find(TicketId id) {
        return tickets.whole(id).map(found -> {
            var row = found.row();
            var facts = found.facts();
            var last = survivor(row);
            var read = messages.toRequesterOf(id).stream()
                    .filter(message -> message.kind() != MessageKind.NOTE)
                    .toList();
            var state = last != row && settled(facts, read) ? TicketState.RESOLVED : last.state();
            return new Ticket(row.in(state), facts, read, owed(row, last), List.of());
        });
    }

    /** Whom to tell of a reply; empty if nobody can be told, or if a later reply has followed it. */
    public Optional<Recipient> recipientOf(TicketId ticket, UUID reply) {
        return messages.latestReply(ticket).filter(reply::equals).flatMap(latest -> tickets.recipient(ticket));
    }

    // A merged ticket stands where the other one stands; but not for a requester who has written nothing since it was
    // solved for them.
    private static boolean settled(TicketFacts facts, List<TicketMessage> messages) {
        var resolved = facts.lastResolvedAt();
        return resolved != null
                && messages.stream()
                        .filter(message -> message.kind() == MessageKind.REQUEST)
                        .noneMatch(message -> message.receivedAt().isAfter(resolved));
    }

    private TicketRow survivor(TicketRow row) {
        var last = row;
        while (last.mergedInto() != null) {
            last = tickets.find(last.mergedInto()).orElseThrow();
        }
        return last;
    }

    private List<TicketClock> owed(TicketRow row, TicketRow survivor) {
        var own = clocks.of(row.id()).to(null);
        var there = survivor.equals(row)
                ? Stream.<TicketClock>empty()
                : clocks.of(survivor.id()).to(row.id());
        return Stream.concat(own, there).toList();
    }

    // Held one after the other: what goes on from a ticket begins under the lock of that ticket.
    private Optional<TicketHead> lockLast(TicketId id) {
        var head = log.lock(id);
        var next = tickets.followerOf(id);
        return next.isEmpty() ? head : lockLast(next.get());
    }

    private NewTicket goingOnFrom(TicketId earlier, String text, byte[] submission, Instant at) {
        var origin = tickets.origin(earlier).orElseThrow();
        return new NewTicket(
                new NewTicket.HelpText(
                        origin.category(), origin.subject(), text, null, null, origin.exchange(), origin.contactMail()),
                origin.language(),
                origin.checkWord(),
                Optional.of(earlier),
                at,
                origin.sample(),
                submission);
    }

    private String acknowledgement(ClockStates clocks, NewTicket ticket) {
        var due = clocks.nextDueAt().orElseThrow();
        var key = isMigrationClosed() ? "support.notice.received-closed" : "support.notice.received";
        return texts.get(
                ticket.language(),
                key,
                Moments.written(due, ticket.language()),
                ticket.checkWord(),
                Duration.between(ticket.at(), due).toHours());
    }

    /** Whether no more than honest words can be promised to whoever asks now. */
    public boolean isMigrationClosed() {
        return facts.phase().filter(Phase.CLOSED::equals).isPresent();
    }

    /** How long until the next message may come, if too many came in the last hour. */
    private Optional<Duration> floodWait(TicketId id, Instant now) {
        var recent = messages.requestsSince(id, now.minus(HOUR));
        return recent.size() < MOST_PER_HOUR
                ? Optional.empty()
                : Optional.of(Duration.between(now.minus(HOUR), recent.get(recent.size() - MOST_PER_HOUR)));
    }
}
