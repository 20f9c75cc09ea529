package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sends the mails that wait in the outbox. A mail server that cannot be reached is left alone for half a minute. */
@Component
class OutboxTask implements ScheduledTask {

    static final Duration PAUSE = Duration.ofSeconds(30);

    private final OutboxStore store;
    private final Batches batches;
    private final MailChannel channel;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;

    OutboxTask(OutboxStore store, OutboxWorker worker, MailChannel channel, Clock clock) {
        this.store = store;
        this.batches = new Batches(store, worker, clock);
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
        var tally = batches.send(name(), Channel.MAIL);
        if (tally.counts().containsKey(OutboxWorker.Fate.UNREACHABLE.labelKey())) {
            pausedUntil = clock.instant().plus(PAUSE);
        }
        return tally;
    }

    private Tally waiting(String why) {
        return Tally.of(why, store.countWaiting(Channel.MAIL));
    }
}
