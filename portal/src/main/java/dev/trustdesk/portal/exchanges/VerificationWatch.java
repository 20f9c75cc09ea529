package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Looks every minute for rows whose check is overdue. */
@Component
class VerificationWatch implements ScheduledTask {

    private final Verifications verifications;

    VerificationWatch(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String name() {
        return "verification-watch";
    }

    @Override
    public String labelKey() {
        return "exchanges.job";
    }

    @Override
    public String cron() {
        return "0 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        return Tally.of("exchanges.job.lapsed", verifications.tellLapsed(now));
    }
}
