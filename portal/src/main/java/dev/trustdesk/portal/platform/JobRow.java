package dev.trustdesk.portal.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A job as administrators see it. */
public record JobRow(
        String name,
        String labelKey,
        @Nullable Instant nextRun,
        @Nullable Run lastRun) implements Labelled {

    /** How a run ended. {@code IDLE}: nothing was due. */
    public enum Outcome implements Labelled {
        DONE,
        IDLE,
        FAILED;

        @Override
        public String labelKey() {
            return "platform.job.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One finished run.
     *
     * @param problem why it failed, in the words of the program; empty if it did not
     */
    public record Run(Instant startedAt, Duration took, Outcome outcome, Tally done, String problem, boolean byHand) {}
}
