package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Posts what waits in the outbox for addresses on the web: apart from mails, so that neither waits for the other. */
@Component
class WebOutboxTask implements ScheduledTask {

    private final Batches batches;

    WebOutboxTask(OutboxStore store, OutboxWorker worker, Clock clock) {
        this.batches = new Batches(store, worker, clock);
    }

    @Override
    public String name() {
        return "outbox-web";
    }

    @Override
    public String labelKey() {
        return "notifications.job.web";
    }

    @Override
    public String cron() {
        return "3/5 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        return batches.send(name(), Channel.WEB);
    }
}
