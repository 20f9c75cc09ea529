package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.sla.ReportWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Forgets which forms were counted, once nobody is writing in them any more. */
@Component
class OldFormCounts implements Housekeeping {

    private static final int DAYS = 2;

    private final DeflectionStore store;

    OldFormCounts(DeflectionStore store) {
        this.store = store;
    }

    @Override
    public Tally forgetOld(Instant now) {
        var today = LocalDate.ofInstant(now, ReportWeek.ZONE);
        return Tally.of("reporting.forgotten.forms", store.forgetBefore(today.minusDays(DAYS)));
    }
}
