package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets saved views whose deletion can no longer be taken back, and windows that ended without a word. */
@Component
class OldDeskRecords implements Housekeeping {

    private static final Duration RESTORABLE = Duration.ofDays(1);

    private final SavedViewStore views;
    private final Presence presence;

    OldDeskRecords(SavedViewStore views, Presence presence) {
        this.views = views;
        this.presence = presence;
    }

    @Override
    public Tally forgetOld(Instant now) {
        presence.forget(now);
        return Tally.of("desk.forgotten.views", views.deleteDeletedBefore(now.minus(RESTORABLE)));
    }
}
