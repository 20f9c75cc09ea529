package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox, a few mails at a time and next to each other, so that one slow recipient holds up only its own
 * batch. A mail server that cannot be reached is left alone for half a minute.
 */
@Component
class OutboxTask implements ScheduledTask {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration PAUSE = Duration.ofSeconds(30);
    static final int BATCH = 5;
    private static final int MOST_BATCHES = 40;

    private final OutboxStore store;
    private final OutboxWorker worker;
    private final MailChannel channel;
    private final Clock clock;
    private final String node = ManagementFactory.getRuntimeMXBean().getName();
    private volatile Instant pausedUntil = Instant.MIN;

    OutboxTask(OutboxStore store, OutboxWorker worker, MailChannel channel, Clock clock) {
        this.store = store;
        this.worker = worker;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public String labelKey() {
        return "notifications.job";
    }

    @Override
    public String cron() {
        return "0/5 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        if (channel.route() == MailRoute.NOWHERE) {
            store.explainWaiting(NoChannel.PROBLEM);
            return waiting("notifications.job.no-server");
        }
        if (now.isBefore(pausedUntil)) {
            return waiting("notifications.job.no-answer");
        }
        var tally = Tally.NOTHING;
        for (var batch = 0; batch < MOST_BATCHES; batch++) {
            var notices = store.claim(clock.instant(), LEASE, node, BATCH);
            var fates = deliver(notices);
            for (var fate : fates) {
                tally = tally.and(fate.labelKey(), 1);
            }
            if (fates.contains(OutboxWorker.Fate.UNREACHABLE)) {
                pausedUntil = clock.instant().plus(PAUSE);
                break;
            }
            if (notices.size() < BATCH) {
                break;
            }
        }
        return tally;
    }

    private List<OutboxWorker.Fate> deliver(List<Notice> notices) {
        var work = notices.stream()
                .map(notice ->
                        (Callable<OutboxWorker.Fate>) () -> SystemActor.call(name(), () -> worker.deliver(notice)))
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

    private Tally waiting(String why) {
        return Tally.of(why, store.counts().getOrDefault(DeliveryState.WAITING, 0));
    }
}
