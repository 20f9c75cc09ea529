package dev.trustdesk.portal.platform;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.JobPersistenceException;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.jdbcjobstore.NoRecordFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The scheduled jobs: planted once in Quartz's clustered store, listed and run by hand by administrators. */
@Service
public class Jobs {

    static final String BY_HAND = "by-hand";

    private final ObjectProvider<Scheduler> scheduler;
    private final List<ScheduledTask> tasks;
    private final JobStore store;
    private final Clock clock;
    // Quartz joins a transaction and begins none: without one, a process that ends in between leaves half a trigger.
    private final TransactionTemplate whole;

    Jobs(
            ObjectProvider<Scheduler> scheduler,
            List<ScheduledTask> tasks,
            JobStore store,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
    }

    /** Every job with its last and next run, by name. */
    @AdministratorOnly
    public List<JobRow> all() throws SchedulerException {
        var latest = store.latest();
        var rows = new ArrayList<JobRow>();
        for (var task : tasks) {
            var trigger = scheduler.getObject().getTrigger(triggerOf(task));
            var next = trigger == null ? null : trigger.getNextFireTime();
            rows.add(new JobRow(
                    task.name(), task.labelKey(), next == null ? null : next.toInstant(), latest.get(task.name())));
        }
        rows.sort(Comparator.comparing(JobRow::name));
        return rows;
    }

    /** Runs a job now, on whichever node takes it first. */
    @AdministratorOnly
    @Transactional(rollbackFor = SchedulerException.class)
    public void runNow(String name) throws SchedulerException {
        var task = tasks.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
        scheduler
                .getObject()
                .scheduleJob(TriggerBuilder.newTrigger()
                        .withIdentity(name + "-" + clock.millis(), BY_HAND)
                        .forJob(jobOf(task))
                        .startNow()
                        .build());
    }

    @EventListener(ApplicationReadyEvent.class)
    void plant() throws SchedulerException {
        var quartz = scheduler.getIfAvailable();
        if (quartz == null) {
            return;
        }
        for (var task : tasks) {
            whole.executeWithoutResult(status -> {
                try {
                    keep(quartz, task);
                } catch (SchedulerException e) {
                    throw new IllegalStateException("The job " + task.name() + " cannot be planted", e);
                }
            });
        }
    }

    private static void keep(Scheduler quartz, ScheduledTask task) throws SchedulerException {
        var planted = planted(quartz, triggerOf(task));
        if (planted == null) {
            plant(quartz, task);
        } else if (!planted.getCronExpression().equals(task.cron())) {
            // Only a changed schedule is planted again: re-planting at every start fires a tick twice (Quartz
            // clustering).
            quartz.rescheduleJob(triggerOf(task), trigger(task));
        }
    }

    private static void plant(Scheduler quartz, ScheduledTask task) throws SchedulerException {
        JobDetail job = JobBuilder.newJob(JobDispatcher.class)
                .withIdentity(jobOf(task))
                .storeDurably()
                .build();
        try {
            quartz.addJob(job, true);
            quartz.scheduleJob(trigger(task));
        } catch (ObjectAlreadyExistsException e) {
            // Another node was faster.
        }
    }

    /** Null if there is none. Half of one, as a process left that ended while it planted without a transaction, is taken out. */
    private static @Nullable CronTrigger planted(Scheduler quartz, TriggerKey key) throws SchedulerException {
        try {
            return (CronTrigger) quartz.getTrigger(key);
        } catch (JobPersistenceException e) {
            if (!(e.getCause() instanceof NoRecordFoundException)) {
                throw e;
            }
            quartz.unscheduleJob(key);
            return null;
        }
    }

    private static CronTrigger trigger(ScheduledTask task) {
        return TriggerBuilder.newTrigger()
                .withIdentity(triggerOf(task))
                .forJob(jobOf(task))
                .withSchedule(CronScheduleBuilder.cronSchedule(task.cron())
                        .inTimeZone(TimeZone.getTimeZone("UTC"))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private static JobKey jobOf(ScheduledTask task) {
        return JobKey.jobKey(task.name());
    }

    private static TriggerKey triggerOf(ScheduledTask task) {
        return TriggerKey.triggerKey(task.name());
    }
}
