package dev.trustdesk.portal.alarms;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Alarms are kept for 90 days after they ended. */
@Component
class OldAlarms implements Housekeeping {
    private static final Duration KEPT = Duration.ofDays(90);

    private final AlarmStore store;

    OldAlarms(AlarmStore store) {
        this.store = store;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("alarms.forgotten", store.forgetEnded(now.minus(KEPT)));
    }
}
