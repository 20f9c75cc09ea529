package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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
    public String cron() {
        return "0/5 * * * * ?";
    }

    @Override
    public String run(Instant now) {
        if (channel.route() == MailRoute.NOWHERE) {
            store.explainWaiting(NoChannel.PROBLEM);
            return stuck("no mail server is named (TRUSTDESK_SMTP_HOST)");
        }
        if (now.isBefore(pausedUntil)) {
            return stuck("the mail server cannot be reached");
        }
        var tally = new EnumMap<OutboxWorker.Fate, Integer>(OutboxWorker.Fate.class);
        for (var batch = 0; batch < MOST_BATCHES; batch++) {
            var notices = store.claim(clock.instant(), LEASE, node, BATCH);
            deliver(notices).forEach(fate -> tally.merge(fate, 1, Integer::sum));
            if (tally.containsKey(OutboxWorker.Fate.UNREACHABLE)) {
                pausedUntil = clock.instant().plus(PAUSE);
                break;
            }
            if (notices.size() < BATCH) {
                break;
            }
        }
        return said(tally);
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

    private String stuck(String reason) {
        var waiting = store.counts().getOrDefault(DeliveryState.WAITING, 0);
        return waiting == 0 ? "" : waiting + " waiting: " + reason;
    }

    private static String said(Map<OutboxWorker.Fate, Integer> tally) {
        return tally.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
