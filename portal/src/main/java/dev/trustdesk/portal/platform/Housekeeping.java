package dev.trustdesk.portal.platform;

import java.time.Instant;

/** Forgets what a feature need not keep. Every night, in a transaction of its own; must be idempotent. */
public interface Housekeeping {

    /**
     * Deletes what is too old.
     *
     * @return how much of what was forgotten
     */
    Tally forgetOld(Instant now);
}
