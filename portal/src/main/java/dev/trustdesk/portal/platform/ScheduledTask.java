package dev.trustdesk.portal.platform;

import java.time.Instant;

/** A job's work. Runs on one node at a time, as {@link SystemActor}; must be idempotent, because a tick may come twice or late. */
public interface ScheduledTask extends Labelled {

    /** Stable name, stored by Quartz and never renamed, such as {@code sla-sweep}. */
    String name();

    /** Quartz cron expression, in UTC. */
    String cron();

    /**
     * Does what is due.
     *
     * @param now the instant to decide by
     * @return what was done, for the jobs view; {@link Tally#NOTHING} when nothing was due
     */
    Tally run(Instant now);
}
