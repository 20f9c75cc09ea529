package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What somebody wrote and never kept is forgotten after 30 days. */
@Component
class OldUnsavedPosts implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final UnsavedStore store;

    OldUnsavedPosts(UnsavedStore store) {
        this.store = store;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("updates.forgotten.unsaved", store.forgetBefore(now.minus(KEPT)));
    }
}
