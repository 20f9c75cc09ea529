package dev.trustdesk.portal.support;

import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the same to many tickets: looked at before, done in small transactions so that nobody waits for the whole, and taken back as
 * long as it is fresh.
 */
@Service
public class BulkActions {

    /** More than this is not done at once. */
    public static final int MOST = 5_000;

    private static final Duration UNDOABLE = Duration.ofMinutes(10);
    private static final int BATCH = 50;

    private final QueueStore queue;
    private final TicketStore tickets;
    private final BulkStore store;
    private final TicketLog log;
    private final Assigning assigning;
    private final QuestionStore questions;
    private final FaqReferences faq;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    BulkActions(
            QueueStore queue,
            TicketStore tickets,
            BulkStore store,
            TicketLog log,
            Assigning assigning,
            QuestionStore questions,
            FaqReferences faq,
            Accounts accounts,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.tickets = tickets;
        this.store = store;
        this.log = log;
        this.assigning = assigning;
        this.questions = questions;
        this.faq = faq;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a deed would do to every ticket that matches. Changes nothing. */
    @SupportOnly
    @Transactional(readOnly = true)
    public BulkPreview preview(QueueQuery query, BulkDeed deed) {
        if (query.search().isPresent()) {
            queue.planForWords();
        }
        return preview(queue.candidates(query, me(), log.now(), MOST + 1), deed);
    }

    /** What a deed would do to these tickets. Changes nothing. */
    @SupportOnly
    @Transactional(readOnly = true)
    public BulkPreview preview(Collection<TicketId> chosen, BulkDeed deed) {
        return preview(tickets.rows(chosen).stream().map(BulkPlan.Candidate::of).toList(), deed);
    }

    /**
     * Does what was planned, to each ticket as it stands by then. If the program stops on the way, what is done stays done and can be
     * taken back.
     *
     * @param progress told how many tickets have been looked at, now and then
     */
    @SupportOnly
    public BulkResult run(BulkPlan plan, IntConsumer progress) {
        if (!(preview(Set.<TicketId>of(), plan.deed()) instanceof BulkPreview.Planned)) {
            throw new IllegalArgumentException("Not what a preview planned");
        }
        var skipped = new EnumMap<BulkSkip, Integer>(BulkSkip.class);
        plan.skipped().forEach(skipped::put);
        var at = log.now();
        var action = transaction.execute(status -> begin(plan, at));
        var changed = 0;
        var ordered = plan.tickets().stream()
                .sorted(java.util.Comparator.comparing(TicketId::value))
                .toList();
        for (var from = 0; from < ordered.size(); from += BATCH) {
            var batch = ordered.subList(from, Math.min(from + BATCH, ordered.size()));
            changed += transaction.execute(status -> change(action, plan.deed(), at, batch, skipped));
            progress.accept(from + batch.size());
        }
        return new BulkResult(action, plan.deed(), changed, skipped);
    }

    /** What whoever asks has done last to many tickets, as long as it can be taken back. */
    @SupportOnly
    public Optional<BulkAction> undoable() {
        return store.latest(me(), log.now().minus(UNDOABLE))
                .filter(begun -> begun.tickets() > 0)
                .map(begun -> new BulkAction(
                        begun.id(), begun.deed(), begun.tickets(), begun.at().plus(UNDOABLE)));
    }

    /** Puts the tickets back as they were, except for those that somebody has changed since. */
    @SupportOnly
    public BulkUndoResult undo(BulkActionId id) {
        var refusal = transaction.execute(status -> beginUndo(id));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var begun = store.begunAt(id);
        var restored = 0;
        var all = 0;
        @Nullable TicketId after = null;
        List<BulkStore.Before> batch;
        do {
            batch = store.of(id, after, BATCH);
            var some = batch;
            restored += transaction.execute(status -> restore(some, begun));
            all += some.size();
            after = some.isEmpty() ? after : some.getLast().ticket();
        } while (!batch.isEmpty());
        return new BulkUndoResult.Undone(restored, all - restored);
    }

    private BulkPreview preview(List<BulkPlan.Candidate> candidates, BulkDeed deed) {
        if (deed instanceof BulkDeed.Assign(var to) && !isStaff(to)) {
            return new BulkPreview.NotStaff();
        }
        if (deed instanceof BulkDeed.Resolve(Question.Known(var entry))
                && faq.find(entry, Language.EN).isEmpty()) {
            return new BulkPreview.NoSuchEntry();
        }
        return candidates.size() > MOST
                ? new BulkPreview.TooMany(MOST)
                : new BulkPreview.Planned(BulkPlan.of(deed, candidates));
    }

    private BulkActionId begin(BulkPlan plan, Instant at) {
        var id = store.begin(plan.deed(), me(), at);
        audit.record(
                "bulk.begun",
                "bulk:" + id,
                Map.of(
                        "deed",
                        name(plan.deed()),
                        "tickets",
                        Integer.toString(plan.tickets().size())));
        return id;
    }

    private int change(
            BulkActionId action, BulkDeed deed, Instant at, List<TicketId> batch, Map<BulkSkip, Integer> skipped) {
        var changed = new ArrayList<BulkStore.Before>();
        for (var id : batch) {
            switch (change(id, deed, at)) {
                case Outcome.Changed(var before) -> changed.add(before);
                case Outcome.Skipped(var why) -> skipped.merge(why, 1, Integer::sum);
            }
        }
        store.keep(action, changed);
        return changed.size();
    }

    private sealed interface Outcome {
        record Changed(BulkStore.Before before) implements Outcome {}

        record Skipped(BulkSkip why) implements Outcome {}
    }

    private Outcome change(TicketId id, BulkDeed deed, Instant at) {
        var head = log.lock(id);
        var row = tickets.find(id);
        if (head.isEmpty() || row.isEmpty()) {
            return new Outcome.Skipped(BulkSkip.GONE);
        }
        return BulkPlan.skip(deed, BulkPlan.Candidate.of(row.get()))
                .<Outcome>map(Outcome.Skipped::new)
                .orElseGet(() -> {
                    var left = change(head.get(), deed, at);
                    return new Outcome.Changed(
                            BulkStore.Before.of(head.get(), row.get().assignee(), left));
                });
    }

    private long change(TicketHead head, BulkDeed deed, Instant at) {
        return switch (deed) {
            case BulkDeed.Assign(var to) -> assigning.assign(head, to);
            case BulkDeed.Unassign _ -> assigning.assign(head, null);
            case BulkDeed.Resolve(var question) -> {
                if (questions.of(head.id()).isEmpty()) {
                    questions.put(head.id(), question, me(), at);
                }
                yield move(head, TicketState.RESOLVED, null);
            }
        };
    }

    private long move(TicketHead head, TicketState to, TicketHead.@Nullable Waiting waiting) {
        var moved = log.moved(head, to, waiting, me().toString());
        audit.record("ticket.moved", Tickets.subject(head.id()), Map.of("state", to.name()));
        return moved.version();
    }

    private Optional<BulkUndoResult> beginUndo(BulkActionId id) {
        var begun = store.lockBegun(id, me());
        if (begun.isEmpty()) {
            return Optional.of(new BulkUndoResult.Gone());
        }
        if (log.now().isAfter(begun.get().plus(UNDOABLE))) {
            return Optional.of(new BulkUndoResult.TooLate());
        }
        store.markUndone(id, log.now());
        audit.record("bulk.undone", "bulk:" + id, Map.of());
        return Optional.empty();
    }

    private int restore(List<BulkStore.Before> batch, Instant begun) {
        var restored = 0;
        for (var before : batch) {
            var head = log.lock(before.ticket()).filter(held -> held.version() == before.version());
            if (head.isPresent()) {
                restore(head.get(), before);
                questions.forget(before.ticket(), me(), begun);
                restored++;
            }
        }
        return restored;
    }

    private void restore(TicketHead head, BulkStore.Before before) {
        if (head.state() == before.state()) {
            assigning.assign(head, before.assignee());
            return;
        }
        var reason = before.waitingReason();
        var wakeAt = before.wakeAt();
        // The message that told the requester of the wait was sent before; it still stands.
        move(head, before.state(), reason == null || wakeAt == null ? null : new TicketHead.Waiting(reason, wakeAt));
    }

    private boolean isStaff(AccountId id) {
        return accounts.staff().stream().map(Account::id).anyMatch(id::equals);
    }

    private AccountId me() {
        return accounts.me();
    }

    private static String name(BulkDeed deed) {
        return deed.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
