package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Drafts about incidents that nobody has touched for 30 days are forgotten. */
@Component
class OldIncidentDrafts implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final IncidentDraftStore drafts;

    OldIncidentDrafts(IncidentDraftStore drafts) {
        this.drafts = drafts;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("trust.forgotten.drafts", drafts.forget(now.minus(KEPT)));
    }
}
