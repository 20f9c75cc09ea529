package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketClocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks clocks that have run to 50, 80 or 95 % or past their due time, and wakes tickets that were put aside. Only warns: no result
 * depends on it (SLA.md, rule 3). Its cost grows with what is due, not with what is open.
 */
@Component
class SlaSweep implements ScheduledTask {

    private static final int BATCH = 200;

    private final TicketStore tickets;
    private final TicketClocks clocks;
    private final TicketLog log;
    private final SweepWatcher watcher;
    private final Changes changes;
    private final TransactionTemplate transaction;

    SlaSweep(
            TicketStore tickets,
            TicketClocks clocks,
            TicketLog log,
            SweepWatcher watcher,
            Changes changes,
            PlatformTransactionManager transactions) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.log = log;
        this.watcher = watcher;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "sla-sweep";
    }

    @Override
    public String labelKey() {
        return "support.job.sla-sweep";
    }

    @Override
    public String cron() {
        return "0 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var marks = inBatches(() -> mark(now));
        var woken = inBatches(() -> wake(now));
        return Tally.of("support.job.marks", marks).and("support.job.woken", woken);
    }

    /** One batch after the other, each its own transaction, until one finds nothing more to do. */
    private int inBatches(IntSupplier batch) {
        var sum = 0;
        var done = 0;
        do {
            done = transaction.execute(status -> batch.getAsInt());
            sum += done;
        } while (done > 0);
        return sum;
    }

    private int mark(Instant now) {
        var held = tickets.lockFree(clocks.withMarksBefore(now, BATCH)).stream()
                .map(TicketHead::id)
                .toList();
        if (held.isEmpty()) {
            return 0;
        }
        var recordedAt = log.now();
        var marks = clocks.mark(held, now, recordedAt);
        watcher.marked(tickets.rows(held), recordedAt);
        changes.announce(Tickets.TOPIC, held.stream().map(TicketId::toString).toList());
        return marks;
    }

    // Holding a ticket past its wake-up time is what wakes it.
    private int wake(Instant now) {
        var woken = new ArrayList<TicketHead>();
        tickets.asleepPast(now, BATCH)
                .forEach(
                        id -> log.lock(id).filter(head -> head.wakeAt() == null).ifPresent(woken::add));
        return woken.size();
    }
}
