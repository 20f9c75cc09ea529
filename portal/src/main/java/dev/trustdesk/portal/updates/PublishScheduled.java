package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Publishes posts whose time has come. */
@Component
class PublishScheduled implements ScheduledTask {

    private final PostPublishing publishing;

    PublishScheduled(PostPublishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "publish-scheduled";
    }

    @Override
    public String labelKey() {
        return "updates.job";
    }

    @Override
    public String cron() {
        return "0 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        return Tally.of("updates.job.published", publishing.publishDue(now));
    }
}
