package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Drafts of rows that nobody has touched for 30 days are forgotten. */
@Component
class OldRowDrafts implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final RowDraftStore drafts;

    OldRowDrafts(RowDraftStore drafts) {
        this.drafts = drafts;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("exchanges.forgotten.drafts", drafts.forget(now.minus(KEPT)));
    }
}
