package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Drafts that nobody has touched for 30 days are forgotten, and so are mentions after a year. */
@Component
class OldDrafts implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration MENTIONS_KEPT = Duration.ofDays(365);

    private final DraftStore drafts;
    private final MentionStore mentions;

    OldDrafts(DraftStore drafts, MentionStore mentions) {
        this.drafts = drafts;
        this.mentions = mentions;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("desk.forgotten.drafts", drafts.forget(now.minus(KEPT)))
                .and("desk.forgotten.mentions", mentions.forget(now.minus(MENTIONS_KEPT)));
    }
}
