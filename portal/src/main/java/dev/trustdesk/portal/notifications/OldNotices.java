package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Housekeeping;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Delivered and dropped notices are kept for 30 days; what was given up is kept until somebody looks at it. */
@Component
class OldNotices implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxStore store;

    OldNotices(OutboxStore store) {
        this.store = store;
    }

    @Override
    public String forgetOld(Instant now) {
        var count = store.forgetDone(now.minus(KEPT));
        return count == 0 ? "" : count + " delivered notices";
    }
}
