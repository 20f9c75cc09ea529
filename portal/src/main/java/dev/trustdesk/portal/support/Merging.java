package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tickets that belong together. Each keeps its own conversation, because only its own requester may read it; a merge moves what is owed
 * to the survivor (SLA.md, rules 9 and 10).
 */
@Service
public class Merging {

    /** A merge can be undone for this long. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private final TicketLog log;
    private final TicketStore tickets;
    private final MergeStore merges;
    private final MessageStore messages;
    private final TicketClocks clocks;
    private final Accounts accounts;
    private final AuditTrail audit;

    Merging(
            TicketLog log,
            TicketStore tickets,
            MergeStore merges,
            MessageStore messages,
            TicketClocks clocks,
            Accounts accounts,
            AuditTrail audit) {
        this.log = log;
        this.tickets = tickets;
        this.merges = merges;
        this.messages = messages;
        this.clocks = clocks;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Until when the merge of this ticket into another can be undone; empty if it was not merged, or too long ago. */
    @SupportOnly
    @Transactional(readOnly = true)
    public Optional<Instant> undoUntil(TicketId source) {
        return merges.merge(source)
                .map(merge -> merge.at().plus(UNDO))
                .filter(until -> !log.now().isAfter(until));
    }

    /**
     * Merges a ticket into another one, which survives. Refused into itself, into a ticket that was merged itself, and in a circle.
     *
     * @param seen the version of the ticket that ends
     */
    @SupportOnly
    @Transactional
    public MergeResult merge(TicketId source, long seen, TicketId target) {
        if (source.equals(target)) {
            return new MergeResult.Refused("support.merge.refused.itself");
        }
        merges.takeTurns();
        var from = log.lock(source);
        var into = log.lock(target);
        if (from.isEmpty() || into.isEmpty()) {
            return new MergeResult.Gone();
        }
        var refusal = refusal(from.get(), into.get());
        if (refusal.isPresent()) {
            return new MergeResult.Refused(refusal.get());
        }
        if (from.get().version() != seen) {
            return new MergeResult.Stale();
        }
        var at = log.now();
        var me = me();
        merges.add(from.get(), target, me, at);
        log.merge(from.get(), into.get(), me.toString(), at);
        audit.record("ticket.merged", subject(source), Map.of("into", target.toString()));
        // Whoever reads the one that goes on must see where it got its debts from.
        audit.record("ticket.absorbed", subject(target), Map.of("merged", source.toString()));
        return new MergeResult.Done(target);
    }

    /** Takes a merge back, for ten minutes and as long as nobody has written since to, or for, the requester of the merged ticket. */
    @SupportOnly
    @Transactional
    public MergeResult undo(TicketId source) {
        merges.takeTurns();
        var found = merges.merge(source);
        var head = log.lock(source);
        if (found.isEmpty() || head.isEmpty()) {
            return new MergeResult.Refused("support.merge.refused.not-merged");
        }
        var merge = found.get();
        var survivor = log.lock(merge.target()).orElseThrow();
        var at = log.now();
        if (at.isAfter(merge.at().plus(UNDO))) {
            return new MergeResult.Refused("support.merge.refused.too-late");
        }
        // What the survivor owed has moved on with it.
        if (survivor.mergedInto() != null) {
            return new MergeResult.Refused("support.merge.refused.merged-on");
        }
        var requesters = new HashSet<>(merges.below(source));
        requesters.add(source);
        if (merges.talkedSince(requesters, merge.at()) || paid(survivor.id(), requesters, merge.at())) {
            return new MergeResult.Refused("support.merge.refused.talked");
        }
        var me = me();
        var back =
                head.get().unmerged(merge.stateBefore(), merge.waitingBefore().orElse(null));
        log.unmerge(back, survivor, requesters, me.toString(), at);
        merges.undo(merge.id(), me, at);
        audit.record(
                "ticket.unmerged",
                subject(source),
                Map.of("from", merge.target().toString()));
        audit.record("ticket.released", subject(merge.target()), Map.of("merged", source.toString()));
        return new MergeResult.Done(source);
    }

    /**
     * Makes one of the requester's messages a ticket of its own, whose clock starts when that message was received. Refused for the
     * first message, without which the ticket would have no question.
     */
    @SupportOnly
    @Transactional
    public MergeResult split(TicketId id, long seen, UUID message, String subject) {
        var cleaned = InboundText.cleaned(subject);
        var problem = StaffText.refusalOfLine(cleaned);
        if (problem.isPresent()) {
            return new MergeResult.Refused(problem.get());
        }
        var locked = log.lock(id);
        if (locked.isEmpty()) {
            return new MergeResult.Gone();
        }
        var head = locked.get();
        if (head.version() != seen) {
            return new MergeResult.Stale();
        }
        var requests = messages.of(id).stream()
                .filter(said -> said.kind() == MessageKind.REQUEST)
                .toList();
        var moved = requests.stream()
                .skip(1)
                .filter(said -> said.id().equals(message))
                .findFirst();
        if (head.mergedInto() != null || moved.isEmpty()) {
            return new MergeResult.Refused("support.split.refused");
        }
        var at = log.now();
        var actor = me().toString();
        var made = log.open(splitOff(id, moved.get(), cleaned), actor, at)
                .orElseThrow()
                .id();
        messages.move(message, id, made);
        merges.splitFrom(made, id);
        log.append(head, new Happening.SplitOff(at, answered(id)), actor);
        audit.record("ticket.split", subject(id), Map.of("made", made.toString()));
        return new MergeResult.Done(made);
    }

    private Optional<String> refusal(TicketHead from, TicketHead into) {
        if (merges.below(from.id()).contains(into.id())) {
            return Optional.of("support.merge.refused.circle");
        }
        if (from.mergedInto() != null) {
            return Optional.of("support.merge.refused.merged-before");
        }
        return into.mergedInto() != null ? Optional.of("support.merge.refused.into-merged") : Optional.empty();
    }

    /** Somebody was answered in the survivor since. */
    private boolean paid(TicketId survivor, Set<TicketId> requesters, Instant since) {
        return clocks.of(survivor).clocks().stream()
                .filter(clock -> clock.owedTo() != null && requesters.contains(clock.owedTo()))
                .anyMatch(
                        clock -> clock.stoppedAt() != null && clock.stoppedAt().isAfter(since));
    }

    private NewTicket splitOff(TicketId id, TicketMessage message, String subject) {
        var origin = tickets.origin(id).orElseThrow();
        return new NewTicket(
                new NewTicket.HelpText(
                        origin.category(),
                        subject,
                        message.text(),
                        null,
                        null,
                        origin.exchange(),
                        origin.contactMail()),
                origin.language(),
                origin.checkWord(),
                Optional.empty(),
                message.receivedAt(),
                origin.sample(),
                null);
    }

    /** The last public word that is left on the ticket is ours. */
    private boolean answered(TicketId id) {
        return messages.of(id).stream()
                        .map(TicketMessage::kind)
                        .filter(kind -> kind == MessageKind.REQUEST || kind == MessageKind.REPLY)
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                == MessageKind.REPLY;
    }

    private AccountId me() {
        return accounts.me();
    }

    private static String subject(TicketId id) {
        return "ticket:" + id;
    }
}
