package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets how tickets stood before something was done to many of them: after minutes it can no longer be taken back. */
@Component
class OldBulkActions implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(7);

    private final BulkStore store;

    OldBulkActions(BulkStore store) {
        this.store = store;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("support.forgotten.bulk", store.deleteBegunBefore(now.minus(KEPT)));
    }
}
