package dev.trustdesk.portal.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one Quartz job class: looks up the task that its job is named after. Quartz stores this class's name, so neither it nor its
 * package may be renamed without a migration.
 */
@DisallowConcurrentExecution
class JobDispatcher implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(JobDispatcher.class);
    private static final Duration REPEATED = Duration.ofHours(1);

    private final List<ScheduledTask> tasks;
    private final JobStore store;
    private final Clock clock;

    JobDispatcher(List<ScheduledTask> tasks, JobStore store, Clock clock) {
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        var name = context.getJobDetail().getKey().getName();
        var task = tasks.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new JobExecutionException("No task named " + name));
        var dueAt = context.getScheduledFireTime().toInstant();
        var byHand = context.getTrigger().getKey().getGroup().equals(Jobs.BY_HAND);
        var run = run(task, byHand);
        store.forgetRepeated(name, run, run.startedAt().minus(REPEATED));
        store.add(name, dueAt, run);
    }

    private JobRow.Run run(ScheduledTask task, boolean byHand) {
        var start = clock.instant();
        try {
            var done = SystemActor.call(task.name(), () -> task.run(start));
            var outcome = done.isEmpty() ? JobRow.Outcome.IDLE : JobRow.Outcome.DONE;
            return new JobRow.Run(start, since(start), outcome, done, "", byHand);
        } catch (RuntimeException e) {
            LOG.error("Job {} failed", task.name(), e);
            var problem = String.valueOf(e.getMessage());
            return new JobRow.Run(start, since(start), JobRow.Outcome.FAILED, Tally.NOTHING, problem, byHand);
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
