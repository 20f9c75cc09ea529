package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.SupportOnly;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Whether the promise of a first reply within 48 hours is kept. */
@Service
public class Compliance {

    private final ComplianceStore store;
    private final Clock clock;

    Compliance(ComplianceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The week that is not over. */
    @SupportOnly
    public ReportWeek thisWeek() {
        return ReportWeek.of(clock.instant(), ReportWeek.ZONE);
    }

    @SupportOnly
    public ComplianceFigure of(ReportWeek week) {
        return ComplianceFigure.of(store.due(week.from(), week.to()), clock.instant());
    }
}
