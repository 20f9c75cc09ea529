package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.support.ImportedTickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the tickets of imports that somebody has begun, each in a transaction of its own that also strikes it off the list: whatever
 * breaks off in between goes on where it was, on any node, and makes nothing twice.
 */
@Component
class ImportTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);
    /** The next tick goes on. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(50);

    private static final int TOLD_EVERY = 25;

    private final ImportStore imports;
    private final StagingStore staging;
    private final ImportedTickets tickets;
    private final Changes changes;
    private final Clock clock;
    private final TransactionOperations transactions;

    ImportTask(
            ImportStore imports,
            StagingStore staging,
            ImportedTickets tickets,
            Changes changes,
            Clock clock,
            TransactionOperations transactions) {
        this.imports = imports;
        this.staging = staging;
        this.tickets = tickets;
        this.changes = changes;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String labelKey() {
        return "transfer.job";
    }

    @Override
    public String cron() {
        return "0/3 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var made = 0;
        for (var run : imports.running()) {
            made += run(run, now.plus(LONGEST_RUN));
        }
        return Tally.of("transfer.job.made", made);
    }

    private int run(ImportRun run, Instant until) {
        var made = 0;
        while (clock.instant().isBefore(until)) {
            var waiting = staging.next(run.id(), run.origin());
            if (waiting.isEmpty()) {
                end(run.id());
                break;
            }
            made += make(run, waiting.get()) ? 1 : 0;
            if (made % TOLD_EVERY == 0) {
                changes.announce(Imports.TOPIC, run.id().toString());
            }
        }
        changes.announce(Imports.TOPIC, run.id().toString());
        return made;
    }

    /** False if it was there already, or cannot be kept for a reason that nobody has thought of: then the others are made without it. */
    private boolean make(ImportRun run, StagingStore.Waiting waiting) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> keep(run, waiting)));
        } catch (NonTransientDataAccessException e) {
            // Not its message, which may repeat what stood in the file.
            LOG.error(
                    "Import {}: the ticket of line {} cannot be kept ({})",
                    run.id(),
                    waiting.staged().line(),
                    e.getClass().getSimpleName());
            transactions.executeWithoutResult(status -> {
                staging.remove(run.id(), waiting.place());
                imports.countLeft(run.id());
                imports.addRefused(
                        run.id(), List.of(new RefusedRow(waiting.staged().line(), "transfer.row.not-kept")));
            });
            return false;
        }
    }

    private boolean keep(ImportRun run, StagingStore.Waiting waiting) {
        var staged = waiting.staged();
        staging.remove(run.id(), waiting.place());
        if (!imports.known(run.origin(), List.of(staged.externalId())).isEmpty()) {
            imports.countLeft(run.id());
            return false;
        }
        var id = tickets.keep(staged.ticket());
        imports.remember(run.origin(), staged.externalId(), id, run.id());
        imports.countMade(run.id(), staged.ticket().messages().size());
        return true;
    }

    private void end(ImportId id) {
        transactions.executeWithoutResult(status -> {
            if (imports.move(id, ImportState.RUNNING, ImportState.DONE)) {
                imports.ended(id, Moments.kept(clock.instant()));
            }
        });
    }
}
