package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
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
    public Tally forgetOld(Instant now) {
        return Tally.of("notifications.forgotten", store.forgetDone(now.minus(KEPT)));
    }
}
