package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.ScheduledTask;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Publishes posts whose time has come. */
@Component
class PublishScheduled implements ScheduledTask {

    private final Posts posts;

    PublishScheduled(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String name() {
        return "publish-scheduled";
    }

    @Override
    public String cron() {
        return "0 * * * * ?";
    }

    @Override
    public String run(Instant now) {
        var published = posts.publishDue(now);
        return published == 0 ? "" : published + " published";
    }
}
