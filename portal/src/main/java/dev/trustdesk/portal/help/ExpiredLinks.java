package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Links to private pages that have ended are forgotten. */
@Component
class ExpiredLinks implements Housekeeping {

    private final AccessStore store;

    ExpiredLinks(AccessStore store) {
        this.store = store;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("help.forgotten.links", store.forgetExpired(now));
    }
}
