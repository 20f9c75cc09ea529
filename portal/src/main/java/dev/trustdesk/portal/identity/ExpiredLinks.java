package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.ScheduledTask;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets sign-in links a day after they stopped working. */
@Component
class ExpiredLinks implements ScheduledTask {
    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInLinkStore links;

    ExpiredLinks(SignInLinkStore links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "expired-links";
    }

    @Override
    public String cron() {
        return "0 17 * * * ?";
    }

    @Override
    public String run(Instant now) {
        var forgotten = links.forgetExpired(now.minus(KEPT));
        return forgotten == 0 ? "" : forgotten + " expired sign-in links forgotten";
    }
}
