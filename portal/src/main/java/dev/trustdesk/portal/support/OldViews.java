package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who looked at which ticket is of use for a month, and then nobody's business any more. */
@Component
class OldViews implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final RelationStore store;

    OldViews(RelationStore store) {
        this.store = store;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("support.forgotten.views", store.forgetViewsBefore(now.minus(KEPT)));
    }
}
