package dev.trustdesk.portal.support;

import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditDetail;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Recompute;
import dev.trustdesk.portal.sla.Terms;
import dev.trustdesk.portal.sla.TicketClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private final SearchedQueueStore searched;
    private final TicketStore tickets;
    private final BulkStore store;
    private final TicketLog log;
    private final BulkTurn turn;
    private final TagStore tags;
    private final TermsStore terms;
    private final TicketClocks clocks;
    private final FaqReferences faq;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    BulkActions(
            QueueStore queue,
            SearchedQueueStore searched,
            TicketStore tickets,
            BulkStore store,
            TicketLog log,
            BulkTurn turn,
            TagStore tags,
            TermsStore terms,
            TicketClocks clocks,
            FaqReferences faq,
            Accounts accounts,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.searched = searched;
        this.tickets = tickets;
        this.store = store;
        this.log = log;
        this.turn = turn;
        this.tags = tags;
        this.terms = terms;
        this.clocks = clocks;
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
            searched.planForWords();
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
                .sorted(Comparator.comparing(TicketId::value))
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
        var begun = store.begun(id);
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
        return refusal(deed).orElseGet(() -> {
            if (candidates.size() > MOST) {
                return new BulkPreview.TooMany(MOST);
            }
            var plan = BulkPlan.of(deed, deed instanceof BulkDeed.Tag ? tagged(candidates) : candidates);
            return new BulkPreview.Planned(plan, dues(plan));
        });
    }

    private Optional<BulkPreview> refusal(BulkDeed deed) {
        return switch (deed) {
            case BulkDeed.Assign(var to) when !isStaff(to) -> Optional.of(new BulkPreview.NotStaff());
            case BulkDeed.Resolve(Question.Known(var entry))
            when faq.find(entry, Language.EN).isEmpty() -> Optional.of(new BulkPreview.NoSuchEntry());
            case BulkDeed.Tag(var add, var remove)
            when add.isEmpty() && remove.isEmpty() -> Optional.of(new BulkPreview.BadTags("support.refused.tag"));
            case BulkDeed.Tag(var add, var remove) ->
                TagRules.refusal(add).or(() -> TagRules.unfit(remove)).map(BulkPreview.BadTags::new);
            default -> Optional.empty();
        };
    }

    private List<BulkPlan.Candidate> tagged(List<BulkPlan.Candidate> candidates) {
        var known = tags.of(candidates.stream().map(BulkPlan.Candidate::id).toList());
        return candidates.stream()
                .map(candidate -> candidate.withTags(known.getOrDefault(candidate.id(), Set.of())))
                .toList();
    }

    private Optional<Recompute> dues(BulkPlan plan) {
        if (!(plan.deed() instanceof BulkDeed.Prioritize(var to))) {
            return Optional.empty();
        }
        var wanted = new LinkedHashMap<TicketId, Terms>();
        terms.terms(plan.tickets()).forEach((id, its) -> wanted.put(id, new Terms(its.category(), to)));
        return Optional.of(clocks.dryRun(wanted, log.now()));
    }

    private BulkActionId begin(BulkPlan plan, Instant at) {
        var id = store.begin(plan.deed(), me(), at);
        // Never the tags: they are words, and the audit trail forgets nothing (ADR 0022).
        var detail = AuditDetail.of()
                .with("deed", plan.deed().getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .with("tickets", Integer.toString(plan.tickets().size()));
        if (plan.deed() instanceof BulkDeed.Prioritize(var to)) {
            detail.with("priority", to.name());
        }
        audit.record("bulk.begun", "bulk:" + id, detail.toMap());
        return id;
    }

    private int change(
            BulkActionId action, BulkDeed deed, Instant at, List<TicketId> batch, Map<BulkSkip, Integer> skipped) {
        var changed = new ArrayList<BulkStore.Before>();
        for (var id : batch) {
            switch (turn.take(id, deed, at)) {
                case BulkTurn.Outcome.Changed(var before) -> changed.add(before);
                case BulkTurn.Outcome.Skipped(var why) -> skipped.merge(why, 1, Integer::sum);
            }
        }
        store.keep(action, changed);
        return changed.size();
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

    private int restore(List<BulkStore.Before> batch, BulkStore.Begun begun) {
        return (int)
                batch.stream().filter(before -> turn.putBack(before, begun)).count();
    }

    private boolean isStaff(AccountId id) {
        return accounts.staff().stream().map(Account::id).anyMatch(id::equals);
    }

    private AccountId me() {
        return accounts.me();
    }
}
