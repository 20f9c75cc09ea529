package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.sla.ReportWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Forgets what was looked for in vain after 90 days: words that nobody has answered by then say little. */
@Component
class OldSearchMisses implements Housekeeping {

    static final int DAYS = 90;

    private final SearchMissStore store;

    OldSearchMisses(SearchMissStore store) {
        this.store = store;
    }

    @Override
    public Tally forgetOld(Instant now) {
        var today = LocalDate.ofInstant(now, ReportWeek.ZONE);
        return Tally.of("reporting.forgotten.searches", store.forgetBefore(today.minusDays(DAYS)));
    }
}
