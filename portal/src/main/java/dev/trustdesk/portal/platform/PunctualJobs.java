package dev.trustdesk.portal.platform;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether the jobs run when they should. A job is late when it has not run to its end since it was last due, and its grace is over: ten
 * minutes, or a twenty-fourth of its interval if that is longer.
 */
@Component
public class PunctualJobs {
    private static final Duration LEAST_GRACE = Duration.ofMinutes(10);
    private static final int PART_OF_INTERVAL = 24;

    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<ScheduledTask> tasks;
    private final JobStore store;

    // The tasks are asked for late: one of them asks this class.
    PunctualJobs(ObjectProvider<Scheduler> scheduler, ObjectProvider<ScheduledTask> tasks, JobStore store) {
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.store = store;
    }

    public List<String> names() {
        return tasks.stream().map(ScheduledTask::name).sorted().toList();
    }

    /** The key of a job's label; empty when there is no such job any more. */
    public Optional<String> labelKey(String name) {
        return tasks.stream()
                .filter(task -> task.name().equals(name))
                .map(ScheduledTask::labelKey)
                .findFirst();
    }

    /** When each job last began a run that it ended well; one that never did is missing. */
    public Map<String, Instant> lastSuccesses() {
        return store.lastSuccesses();
    }

    /** The names of the jobs that are late. */
    public List<String> late(Instant now) {
        var successes = store.lastSuccesses();
        return tasks.stream()
                .filter(task -> Optional.ofNullable(successes.get(task.name()))
                        .or(() -> plantedAt(task))
                        .map(since -> deadline(task, since))
                        .filter(now::isAfter)
                        .isPresent())
                .map(ScheduledTask::name)
                .sorted()
                .toList();
    }

    static Instant deadline(ScheduledTask task, Instant since) {
        var due = next(task, since);
        var grace = Duration.between(due, next(task, due)).dividedBy(PART_OF_INTERVAL);
        return due.plus(grace.compareTo(LEAST_GRACE) > 0 ? grace : LEAST_GRACE);
    }

    private static Instant next(ScheduledTask task, Instant after) {
        try {
            var cron = new CronExpression(task.cron());
            cron.setTimeZone(TimeZone.getTimeZone("UTC"));
            var next = cron.getNextValidTimeAfter(Date.from(after));
            return next == null ? Instant.MAX.minus(Duration.ofDays(1)) : next.toInstant();
        } catch (ParseException e) {
            throw new IllegalStateException(task.name() + " has no cron expression", e);
        }
    }

    /** Empty also before the application has planted it. */
    private Optional<Instant> plantedAt(ScheduledTask task) {
        try {
            var quartz = scheduler.getIfAvailable();
            var trigger = quartz == null ? null : quartz.getTrigger(TriggerKey.triggerKey(task.name()));
            return trigger == null
                    ? Optional.empty()
                    : Optional.of(trigger.getStartTime().toInstant());
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }
}
