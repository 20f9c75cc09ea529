package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends what is due of one channel, a few notices at a time and next to each other, so that one slow recipient holds up only its own batch.
 * Each batch begins with the most urgent that is due by then: what goes to thousands is sent in between, and nobody waits for all of it.
 */
class Batches {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final int SIZE = 5;

    /** Whatever is left is the next tick's, here or on another node. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private static final int MOST = 1_000;

    private final OutboxStore store;
    private final OutboxWorker worker;
    private final Clock clock;
    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    Batches(OutboxStore store, OutboxWorker worker, Clock clock) {
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    /** @param job as whom the notices are written */
    Tally send(String job, Channel channel) {
        var tally = Tally.NOTHING;
        var end = clock.instant().plus(TURN);
        for (var batch = 0; batch < MOST && clock.instant().isBefore(end); batch++) {
            var notices = store.claim(channel, clock.instant(), LEASE, node, SIZE);
            var fates = deliver(job, notices);
            for (var fate : fates) {
                tally = tally.and(fate.labelKey(), 1);
            }
            if (fates.contains(OutboxWorker.Fate.UNREACHABLE) || notices.size() < SIZE) {
                break;
            }
        }
        return tally;
    }

    private List<OutboxWorker.Fate> deliver(String job, List<Notice> notices) {
        var work = notices.stream()
                .map(notice -> (Callable<OutboxWorker.Fate>) () -> SystemActor.call(job, () -> worker.deliver(notice)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var fates = new ArrayList<OutboxWorker.Fate>();
            for (Future<OutboxWorker.Fate> done : threads.invokeAll(work)) {
                fates.add(done.get());
            }
            return fates;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; leases run out by themselves", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An outcome could not be noted; its lease runs out by itself", e);
        }
    }
}
