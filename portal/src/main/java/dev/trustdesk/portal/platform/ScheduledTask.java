package dev.trustdesk.portal.platform;

import java.time.Instant;

/** A job's work. Runs on one node at a time, as {@link SystemActor}; must be idempotent, because a tick may come twice or late. */
public interface ScheduledTask {

    /** Stable name, stored by Quartz and shown to administrators, such as {@code sla-sweep}. */
    String name();

    /** Quartz cron expression, in UTC. */
    String cron();

    /**
     * Does what is due.
     *
     * @param now the instant to decide by
     * @return what was done, in a few words for the jobs view; empty when nothing was due
     */
    String run(Instant now);
}
