package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockStates;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.Terms;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.sla.TicketClocks;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    static final String SYSTEM = "system:wake-up";

    /** A ticket that was made, and its clocks as they begin. */
    record Opened(TicketId id, ClockStates clocks) {}

    private final TicketStore tickets;
    private final MergeStore merges;
    private final TicketClocks clocks;
    private final Changes changes;
    private final Clock clock;

    TicketLog(TicketStore tickets, MergeStore merges, TicketClocks clocks, Changes changes, Clock clock) {
        this.tickets = tickets;
        this.merges = merges;
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
        return happen(head, happening, actor, null, happening.at());
    }

    /** The same after a public reply by staff, who say what the ticket waits for from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketHead replied(TicketHead head, AfterReply then, String actor, Instant at) {
        var waiting = StaffText.waiting(then);
        var reason = waiting == null ? null : waiting.reason();
        var happening = new Happening.StaffReplied(at, StaffText.stateAfter(then), reason);
        return happen(head, happening, actor, waiting, at);
    }

    /**
     * The same after staff moved it without a word to the requester.
     *
     * @param waiting what it waited for, if it is put back to waiting: a message has told the requester so before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketHead moved(TicketHead head, TicketState to, TicketHead.@Nullable Waiting waiting, String actor) {
        var at = now();
        return write(head, new Happening.StateChanged(at, to), actor, waiting, at, head.version() + 1);
    }

    /**
     * The same after it was put back to resolved, as of when it was resolved before it was opened: neither does the time to write again
     * begin anew, nor is its requester asked once more how it went.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketHead resolvedAgain(TicketHead head, String actor) {
        var at = now();
        var resolvedAt = head.lastResolvedAt();
        var happening = new Happening.StateChanged(at, TicketState.RESOLVED);
        var after = clocks.append(head.id(), head.state(), happening, head.terms(), actor, at);
        var moved = head.moved(TicketState.RESOLVED, at, null).withVersion(head.version() + 1);
        var kept = resolvedAt == null ? moved : moved.resolvedAt(resolvedAt);
        keep(kept, after, at);
        return kept;
    }

    /** The same after it was given to somebody, or to nobody, which means nothing to the clocks. */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketHead assigned(TicketHead head, @Nullable AccountId to, Instant at) {
        var after = head.withVersion(head.version() + 1);
        tickets.assign(head.id(), to, after.version(), at);
        changes.announce(TOPIC, head.id().toString());
        return after;
    }

    /** Resolved so long ago, here or where it was merged into, that a message begins a new ticket. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean closedFor(TicketHead head, Instant writtenAt) {
        return survivor(head).closedFor(writtenAt);
    }

    /** Ends the ticket in another one, which takes over what is owed. Holds both. */
    @Transactional(propagation = Propagation.MANDATORY)
    void merge(TicketHead head, TicketHead into, String actor, Instant at) {
        var debts = clocks.of(head.id()).clocks().stream()
                .filter(TicketClock::isOpenResponse)
                .toList();
        var ended = clocks.append(head.id(), head.state(), new Happening.MergedAway(at), head.terms(), actor, at);
        keep(head.mergedInto(into.id()).withVersion(head.version() + 1), ended, at);
        append(into, new Happening.Absorbed(at, head.id(), debts), actor);
    }

    /** Takes both apart again; {@code back} is how the merged one stood before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void unmerge(TicketHead back, TicketHead from, Set<TicketId> requesters, String actor, Instant at) {
        append(from, new Happening.Released(at, requesters), actor);
        var running = clocks.append(
                back.id(), TicketState.RESOLVED, new Happening.Unmerged(at, back.state()), back.terms(), actor, at);
        keep(back.withVersion(back.version() + 1), running, at);
    }

    /**
     * Ends the clocks of a ticket that is deleted. What it owes to the requesters of tickets merged into it goes on there, each standing
     * for itself again; if it was merged itself, nobody is owed anything because of it any more where it went on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(TicketHead head, List<TicketHead> merged, String actor, Instant at) {
        if (head.mergedInto() != null) {
            append(survivor(head), new Happening.MergedDeleted(at, head.id()), actor);
            return;
        }
        var owed = clocks.of(head.id()).clocks().stream()
                .filter(TicketClock::isOpenResponse)
                .toList();
        var heirs = new HashSet<TicketId>();
        for (var heir : merged) {
            var family = new HashSet<>(merges.below(heir.id()));
            family.add(heir.id());
            heirs.addAll(family);
            var debts = owed.stream()
                    .filter(clock -> clock.owedTo() != null && family.contains(clock.owedTo()))
                    .toList();
            var back = new Happening.HandedBack(at, heir.id(), debts);
            var running = clocks.append(heir.id(), heir.state(), back, heir.terms(), actor, at);
            keep(heir.unmerged(back.stateAfter(heir.state()), null).withVersion(heir.version() + 1), running, at);
        }
        clocks.append(head.id(), head.state(), new Happening.Deleted(at, heirs), head.terms(), actor, at);
    }

    /** The first entry of a new ticket. Empty if the same submission has made one before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Opened> open(NewTicket ticket, String actor) {
        return open(ticket, actor, ticket.at());
    }

    /** The same for a message that was received some time before it became a ticket of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Opened> open(NewTicket ticket, String actor, Instant recordedAt) {
        var terms = new Terms(ticket.text().category().name(), Priority.NORMAL);
        return begin(ticket, clocks.opening(ticket.at(), terms, actor, recordedAt));
    }

    /** A ticket that was received elsewhere: it carries no clock (SLA.md, rule 12). */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Opened> openImported(NewTicket ticket) {
        return begin(ticket, clocks.imported());
    }

    private Optional<Opened> begin(NewTicket ticket, TicketClocks.Opening opening) {
        return tickets.insert(ticket, opening.states()).map(made -> {
            clocks.begin(made, opening);
            changes.announce(TOPIC, made.toString());
            return new Opened(made, opening.states());
        });
    }

    private TicketHead happen(
            TicketHead head,
            Happening happening,
            String actor,
            TicketHead.@Nullable Waiting waiting,
            Instant recordedAt) {
        return head.mergedInto() == null
                ? write(head, happening, actor, waiting, recordedAt, head.version() + 1)
                : land(head, happening, actor, recordedAt);
    }

    private TicketHead write(
            TicketHead head,
            Happening happening,
            String actor,
            TicketHead.@Nullable Waiting waiting,
            Instant recordedAt,
            long version) {
        var after = clocks.append(head.id(), head.state(), reached(head, happening), head.terms(), actor, recordedAt);
        var moved = head.moved(happening.stateAfter(head.state()), happening.at(), waiting)
                .withVersion(version);
        keep(moved, after, recordedAt);
        return moved;
    }

    private void keep(TicketHead head, ClockStates clocksNow, Instant recordedAt) {
        tickets.save(head, clocksNow, recordedAt);
        changes.announce(TOPIC, head.id().toString());
    }

    /** A reply is read by everything that its requester's account has asked, also where that was merged into this ticket. */
    private Happening reached(TicketHead head, Happening happening) {
        return happening instanceof Happening.StaffReplied(var at, var then, var reason, var also) && also.isEmpty()
                ? new Happening.StaffReplied(at, then, reason, merges.ofSameAccount(head.id()))
                : happening;
    }

    // What is said on a merged ticket stays in its own conversation, which only its requester may read; what it means
    // to
    // the clocks lands where the debt is (SLA.md, rule 9).
    private TicketHead land(TicketHead head, Happening happening, String actor, Instant recordedAt) {
        var landed = switch (happening) {
            case Happening.RequesterWrote wrote -> new Happening.RequesterWrote(wrote.at(), head.id());
            case Happening.StaffReplied replied -> new Happening.MergedRequesterAnswered(replied.at(), head.id());
            case Happening.RequesterClosed closed -> new Happening.MergedRequesterClosed(closed.at(), head.id());
            case Happening.NoteAdded added -> added;
            case Happening.AutomaticMessage message -> message;
            default -> throw new IllegalArgumentException("A merged ticket moves with the other: " + happening);
        };
        var survivor = survivor(head);
        write(survivor, landed, actor, null, recordedAt, survivor.version() + 1);
        var said = happening instanceof Happening.RequesterClosed ? head.closedByRequester(happening.at()) : head;
        var moved = said.withVersion(head.version() + 1);
        keep(moved, clocks.of(head.id()), recordedAt);
        return moved;
    }

    /** The ticket in which a merged one goes on, held; itself if it was not merged. */
    private TicketHead survivor(TicketHead head) {
        var last = head;
        while (last.mergedInto() != null) {
            last = lock(last.mergedInto()).orElseThrow();
        }
        return last;
    }
}
