package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Housekeeping;
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
    public String forgetOld(Instant now) {
        var count = store.forgetExpired(now);
        return count == 0 ? "" : count + " links to tickets";
    }
}
