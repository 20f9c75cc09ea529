package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which anything happens to a ticket: under the lock of its row, the clock events and everything derived from them are
 * written in the transaction of the deed, and everybody is told.
 */
@Component
class TicketLog {

    /** What others are told when a ticket changed; the id is the ticket's. */
    static final String TOPIC = "ticket";

    private static final String SYSTEM = "system:wake-up";

    private final TicketStore tickets;
    private final TicketClocks clocks;
    private final Changes changes;
    private final Clock clock;

    TicketLog(TicketStore tickets, TicketClocks clocks, Changes changes, Clock clock) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.changes = changes;
        this.clock = clock;
    }

    Instant now() {
        return Moments.kept(clock.instant());
    }

    /**
     * Holds a ticket. If its wake-up time has passed it wakes at that time, whether or not the sweep has come by: what follows must not
     * depend on a job having run.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TicketHead> lock(TicketId id) {
        return tickets.lock(id).map(head -> {
            var now = now();
            var due = head.wakeAt();
            return due == null || due.isAfter(now)
                    ? head
                    : write(head, new Happening.WokeUp(due), SYSTEM, null, now, head.version());
        });
    }

    /** The ticket as it stands after the happening, one version on. */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketHead append(TicketHead head, Happening happening, String actor) {
        return write(head, happening, actor, null, happening.at(), head.version() + 1);
    }

    /** The same after a public reply by staff, who say what the ticket waits for from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketHead replied(TicketHead head, AfterReply then, String actor, Instant at) {
        var waiting = StaffText.waiting(then);
        var reason = waiting == null ? null : waiting.reason();
        var happening = new Happening.StaffReplied(at, StaffText.stateAfter(then), reason);
        return write(head, happening, actor, waiting, at, head.version() + 1);
    }

    /** The same after it was given to somebody, or to nobody, which means nothing to the clocks. */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketHead assigned(TicketHead head, @Nullable AccountId to, Instant at) {
        var after = head.withVersion(head.version() + 1);
        tickets.assign(head.id(), to, after.version(), at);
        changes.announce(TOPIC, head.id().toString());
        return after;
    }

    /** The first entry of a new ticket. Empty if the same submission has made one before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TicketId> open(NewTicket ticket, String actor) {
        var opening = clocks.opening(ticket.at(), actor);
        var id = tickets.insert(ticket, opening.states());
        id.ifPresent(made -> {
            clocks.begin(made, opening);
            changes.announce(TOPIC, made.toString());
        });
        return id;
    }

    private TicketHead write(
            TicketHead head,
            Happening happening,
            String actor,
            TicketHead.@Nullable Waiting waiting,
            Instant recordedAt,
            long version) {
        var after = clocks.append(head.id(), head.state(), happening, actor, recordedAt);
        var moved = head.moved(happening.stateAfter(head.state()), happening.at(), waiting)
                .withVersion(version);
        tickets.save(moved, after, recordedAt);
        changes.announce(TOPIC, head.id().toString());
        return moved;
    }
}
