package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.sla.ReportWeek;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Counts repeated questions every night: this week, and the weeks before it in which what staff say of a ticket may still change. A
 * night that was missed is made up for in the next.
 */
@Component
class RepeatTask implements ScheduledTask {

    private static final int WEEKS_OPEN = 5;

    private final RepeatCount count;

    RepeatTask(RepeatCount count) {
        this.count = count;
    }

    @Override
    public String name() {
        return "repeat-rate";
    }

    @Override
    public String labelKey() {
        return "reporting.job.repeat-rate";
    }

    @Override
    public String cron() {
        return "0 25 18 * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var week = ReportWeek.of(now, ReportWeek.ZONE);
        for (var back = 0; back < WEEKS_OPEN; back++) {
            count.count(week, Integer.MAX_VALUE);
            week = week.previous();
        }
        return Tally.of("reporting.job.weeks", WEEKS_OPEN);
    }
}
