package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue: pages of it, how much is in it, and the next ticket to take. */
@Service
public class TicketQueue {

    private final QueueStore queue;
    private final SearchedQueueStore searched;
    private final QueueCounts counts;
    private final TicketLog log;
    private final TicketStore tickets;
    private final Assigning assigning;
    private final Accounts accounts;

    TicketQueue(
            QueueStore queue,
            SearchedQueueStore searched,
            QueueCounts counts,
            TicketLog log,
            TicketStore tickets,
            Assigning assigning,
            Accounts accounts) {
        this.queue = queue;
        this.searched = searched;
        this.counts = counts;
        this.log = log;
        this.tickets = tickets;
        this.assigning = assigning;
        this.accounts = accounts;
    }

    /**
     * The tickets that follow one in the queue, or its first ones.
     *
     * @param after where to go on, as it was shown: it may have moved or gone since; null for the beginning
     */
    @SupportOnly
    @Transactional(readOnly = true)
    public List<TicketRow> page(QueueQuery query, @Nullable TicketRow after, int limit) {
        var now = log.now();
        var me = me();
        return query.search()
                .map(search -> searched.page(search, QueueStore.matches(query.filter(), me, now), after, limit))
                .orElseGet(() -> queue.page(query, after, me, now, limit));
    }

    /** How many tickets match each filter, as far as it is worth counting. What cannot be said quickly is not in it. */
    @SupportOnly
    public Map<QueueFilter, QueueCount> counts(Collection<QueueFilter> filters) {
        var now = log.now();
        var me = me();
        var said = new HashMap<QueueFilter, QueueCount>();
        filters.forEach(filter -> counts.of(filter, me, now).ifPresent(count -> said.put(filter, count)));
        return said;
    }

    /**
     * Gives whoever asks the ticket that is due first among those that nobody else has. Two who ask at once get two tickets. Empty when
     * nobody waits who is not in somebody's hands.
     *
     * @param except the one they are looking at
     */
    @SupportOnly
    @Transactional
    public Optional<TicketId> takeNext(Optional<TicketId> except) {
        var me = me();
        var next = queue.holdNext(me, except);
        next.filter(id -> !isHeldBy(me, id)).flatMap(log::lock).ifPresent(head -> assigning.assign(head, me));
        return next;
    }

    /** Tickets as they are now; those that are gone are not in it. */
    @SupportOnly
    public List<TicketRow> rows(Collection<TicketId> ids) {
        return tickets.rows(ids);
    }

    private boolean isHeldBy(AccountId account, TicketId id) {
        return tickets.find(id).filter(row -> account.equals(row.assignee())).isPresent();
    }

    private AccountId me() {
        return accounts.me();
    }
}
