package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditDetail;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to one ticket when its turn comes among many, and when that is taken back. */
@Component
class BulkTurn {

    private final TicketStore tickets;
    private final TagStore tags;
    private final QuestionStore questions;
    private final TicketLog log;
    private final Assigning assigning;
    private final Classifying classifying;
    private final Tagging tagging;
    private final Accounts accounts;
    private final AuditTrail audit;

    BulkTurn(
            TicketStore tickets,
            TagStore tags,
            QuestionStore questions,
            TicketLog log,
            Assigning assigning,
            Classifying classifying,
            Tagging tagging,
            Accounts accounts,
            AuditTrail audit) {
        this.tickets = tickets;
        this.tags = tags;
        this.questions = questions;
        this.log = log;
        this.assigning = assigning;
        this.classifying = classifying;
        this.tagging = tagging;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Changed(BulkStore.Before before) implements Outcome {}

        record Skipped(BulkSkip why) implements Outcome {}
    }

    /** Does it to a ticket as it stands by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome take(TicketId id, BulkDeed deed, Instant at) {
        var head = log.lock(id);
        var row = tickets.find(id);
        if (head.isEmpty() || row.isEmpty()) {
            return new Outcome.Skipped(BulkSkip.GONE);
        }
        var candidate = BulkPlan.Candidate.of(row.get());
        var known = deed instanceof BulkDeed.Tag ? candidate.withTags(tags.of(id)) : candidate;
        return BulkPlan.skip(deed, known)
                .<Outcome>map(Outcome.Skipped::new)
                .orElseGet(() -> new Outcome.Changed(change(head.get(), row.get(), deed, at)));
    }

    /** Puts it back, unless somebody has changed it since; says whether. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean putBack(BulkStore.Before before, BulkStore.Begun begun) {
        var held = log.lock(before.ticket());
        var change = before.tagChange();
        if (change != null) {
            return held.isPresent() && untag(before.ticket(), change);
        }
        var head = held.filter(now -> now.version() == before.version());
        head.ifPresent(now -> putBack(now, before, begun));
        return head.isPresent();
    }

    private BulkStore.Before change(TicketHead head, TicketRow row, BulkDeed deed, Instant at) {
        return switch (deed) {
            case BulkDeed.Assign(var to) -> before(head, row, assigning.assign(head, to));
            case BulkDeed.Unassign _ -> before(head, row, assigning.assign(head, null));
            case BulkDeed.Open _ -> before(head, row, move(head, TicketState.OPEN, null));
            case BulkDeed.Prioritize(var to) -> before(head, row, classifying.classify(head, row.category(), to));
            case BulkDeed.Tag tag -> {
                var had = tags.of(head.id());
                var change = tagging.tag(head.id(), had, BulkPlan.tagged(tag, had));
                yield before(head, row, head.version()).withTagChange(change);
            }
            case BulkDeed.Resolve(var question) -> {
                if (questions.of(head.id()).isEmpty()) {
                    questions.put(head.id(), question, me(), at);
                }
                yield before(head, row, move(head, TicketState.RESOLVED, null));
            }
        };
    }

    private void putBack(TicketHead head, BulkStore.Before before, BulkStore.Begun begun) {
        switch (begun.deed()) {
            case BulkDeed.Assign _, BulkDeed.Unassign _ -> assigning.assign(head, before.assignee());
            case BulkDeed.Open _ -> moveBack(head, before);
            case BulkDeed.Prioritize _ ->
                classifying.classify(
                        head, Category.valueOf(head.terms().category()), Objects.requireNonNull(before.priority()));
            case BulkDeed.Tag _ -> throw new IllegalStateException("Its tags have a history of their own");
            case BulkDeed.Resolve _ -> {
                moveBack(head, before);
                questions.forget(head.id(), me(), begun.at());
            }
        }
    }

    // Two people who tag at once both get their way: what nobody has touched since goes back, the rest stays.
    private boolean untag(TicketId held, long change) {
        var done = tags.change(change);
        var touched = tags.touchedAfter(held, change);
        var has = tags.of(held);
        var after = new TreeSet<>(has);
        after.removeAll(without(done.added(), touched));
        after.addAll(without(done.removed(), touched));
        if (after.equals(has) || TagRules.refusal(after).isPresent()) {
            return false;
        }
        tagging.tag(held, has, after);
        return true;
    }

    private void moveBack(TicketHead head, BulkStore.Before before) {
        if (before.state() == TicketState.RESOLVED) {
            written(head, log.resolvedAgain(head, me().toString()));
            return;
        }
        var reason = before.waitingReason();
        var wakeAt = before.wakeAt();
        if (wakeAt != null && !wakeAt.isAfter(log.now())) {
            // It would have woken by now, and nothing waits until a moment that has passed.
            if (head.state() != TicketState.OPEN) {
                move(head, TicketState.OPEN, null);
            }
            return;
        }
        // The message that told the requester of the wait was sent before; it still stands.
        move(head, before.state(), reason == null || wakeAt == null ? null : new TicketHead.Waiting(reason, wakeAt));
    }

    private long move(TicketHead head, TicketState to, TicketHead.@Nullable Waiting waiting) {
        return written(head, log.moved(head, to, waiting, me().toString()));
    }

    private long written(TicketHead head, TicketHead moved) {
        audit.record(
                "ticket.moved",
                Tickets.subject(head.id()),
                AuditDetail.of()
                        .changed("state", head.state().name(), moved.state().name())
                        .toMap());
        return moved.version();
    }

    private AccountId me() {
        return accounts.me();
    }

    private static BulkStore.Before before(TicketHead head, TicketRow row, long left) {
        return new BulkStore.Before(
                head.id(),
                left,
                row.assignee(),
                head.state(),
                head.wakeAt(),
                head.waitingReason(),
                row.priority(),
                null);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
