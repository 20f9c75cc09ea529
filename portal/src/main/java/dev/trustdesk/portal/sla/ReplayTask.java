package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Replays every log at night and writes down where something derived says otherwise. It never repairs (SLA.md, rule 2). */
@Component
class ReplayTask implements ScheduledTask, Housekeeping {

    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(90);

    private final ReplayStore store;
    private final ClockStore clocks;
    private final SlaTickets tickets;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    ReplayTask(
            ReplayStore store,
            ClockStore clocks,
            SlaTickets tickets,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.clocks = clocks;
        this.tickets = tickets;
        this.clock = clock;
        // Log and copies as of one moment: what happens meanwhile is no drift.
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "sla-replay";
    }

    @Override
    public String labelKey() {
        return "sla.job.sla-replay";
    }

    @Override
    public String cron() {
        return "0 40 2 * * ?";
    }

    @Override
    public Tally run(Instant now) {
        long run = Objects.requireNonNull(writing.execute(status -> store.begin(clock.instant())));
        var replayed = 0;
        var found = 0;
        TicketId last = null;
        for (var batch = next(last); !batch.tickets.isEmpty(); batch = next(last)) {
            last = batch.tickets.getLast();
            replayed += batch.tickets.size();
            found += batch.drift.size();
            var drift = batch.drift;
            if (!drift.isEmpty()) {
                writing.executeWithoutResult(status -> store.add(run, drift));
            }
        }
        var tickets = replayed;
        var findings = found;
        writing.executeWithoutResult(status -> store.finish(run, clock.instant(), tickets, findings));
        return Tally.of("sla.job.replayed", tickets).and("sla.job.drift", findings);
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("sla.forgotten.replays", store.forgetBefore(now.minus(KEPT)));
    }

    private record Batch(List<TicketId> tickets, List<Drift> drift) {}

    private Batch next(@Nullable TicketId after) {
        return Objects.requireNonNull(reading.execute(status -> {
            var batch = store.tickets(after, BATCH);
            var logs = clocks.logs(batch);
            var kept = store.kept(batch);
            var queue = tickets.standings(batch);
            var drift = new ArrayList<Drift>();
            for (var ticket : batch) {
                var log = SlaClock.replay(logs.getOrDefault(ticket, List.of()));
                Drift.between(log, kept.getOrDefault(ticket, List.of()), queue.get(ticket))
                        .forEach(difference -> drift.add(new Drift(ticket, difference)));
            }
            return new Batch(batch, drift);
        }));
    }
}
