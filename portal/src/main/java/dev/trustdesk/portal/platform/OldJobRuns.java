package dev.trustdesk.portal.platform;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class OldJobRuns implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JobStore store;

    OldJobRuns(JobStore store) {
        this.store = store;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("platform.forgotten.job-runs", store.forgetBefore(now.minus(KEPT)));
    }
}
