package dev.trustdesk.portal.platform;

import java.time.Instant;

/** Forgets what a feature need not keep. Every night, in a transaction of its own; must be idempotent. */
public interface Housekeeping {

    /**
     * Deletes what is too old.
     *
     * @return what was forgotten, such as {@code 12 expired sign-in links}; empty if nothing was
     */
    String forgetOld(Instant now);
}
