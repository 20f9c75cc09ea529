package dev.trustdesk.portal.alarms;

import dev.trustdesk.portal.notifications.Backlog;
import dev.trustdesk.portal.platform.PunctualJobs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The numbers behind the alarms, for those who draw curves and set thresholds of their own. Read when they are asked for: once for all that
 * are asked for together.
 */
@Component
class AlarmMetrics implements MeterBinder {
    private static final Duration DAY = Duration.ofDays(1);
    // A scrape asks for one number after the other; the next one comes seconds later.
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final Backlog backlog;
    private final PunctualJobs jobs;
    private final AlarmStore alarms;
    private final Clock clock;
    private @Nullable Numbers last;

    AlarmMetrics(Backlog backlog, PunctualJobs jobs, AlarmStore alarms, Clock clock) {
        this.backlog = backlog;
        this.jobs = jobs;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trustdesk.outbox.waiting", () -> read().outbox().waiting())
                .description("Notices that wait to be mailed")
                .baseUnit("notices")
                .register(registry);
        TimeGauge.builder(
                        "trustdesk.outbox.oldest.age",
                        () -> seconds(read().outbox().oldestWaiting(), 0),
                        TimeUnit.SECONDS)
                .description("For how long the oldest of them has waited; 0 when none waits")
                .register(registry);
        Gauge.builder("trustdesk.outbox.given.up", () -> read().outbox().givenUp())
                .description("Notices that were given up within the last day")
                .baseUnit("notices")
                .register(registry);
        Gauge.builder("trustdesk.alarms.active", () -> read().alarms())
                .description("Alarms that have begun and not ended")
                .baseUnit("alarms")
                .register(registry);
        for (var job : jobs.names()) {
            TimeGauge.builder(
                            "trustdesk.job.success.age",
                            () -> seconds(read().successes().get(job), Double.NaN),
                            TimeUnit.SECONDS)
                    .description("How long ago the job last ran to its end")
                    .tag("job", job)
                    .register(registry);
        }
    }

    private record Numbers(Instant at, Backlog.Reading outbox, Map<String, Instant> successes, int alarms) {
        boolean isOf(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(TOGETHER));
        }
    }

    private synchronized Numbers read() {
        var now = clock.instant();
        var numbers = last;
        if (numbers == null || !numbers.isOf(now)) {
            numbers = new Numbers(now, backlog.read(now.minus(DAY)), jobs.lastSuccesses(), alarms.countActive());
            last = numbers;
        }
        return numbers;
    }

    private double seconds(@Nullable Instant since, double otherwise) {
        return since == null
                ? otherwise
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
