package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Readers' reports are forgotten half a year after they were decided; what was published of them stays. */
@Component
class OldFakeReports implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(180);

    private final FakeReportStore reports;

    OldFakeReports(FakeReportStore reports) {
        this.reports = reports;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("trust.forgotten.reports", reports.forgetDecided(now.minus(KEPT)));
    }
}
