package dev.trustdesk.portal.platform;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as administrators see it. */
public record JobRow(
        String name,
        String cron,
        @Nullable Instant nextRun,
        @Nullable Run lastRun) {

    /** How a run ended. {@code IDLE}: nothing was due. */
    public enum Outcome implements Labelled {
        DONE,
        IDLE,
        FAILED;

        @Override
        public String labelKey() {
            return "platform.job.outcome." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One finished run. */
    public record Run(Instant startedAt, Duration took, Outcome outcome, String detail, boolean byHand) {}
}
