package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets limits of which nothing is used up any more. */
@Component
class PastLimits implements Housekeeping {

    private final SharedLimitStore limits;

    PastLimits(SharedLimitStore limits) {
        this.limits = limits;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("identity.forgotten.limits", limits.forgetRestored(now));
    }
}
