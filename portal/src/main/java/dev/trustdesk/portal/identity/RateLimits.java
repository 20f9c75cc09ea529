package dev.trustdesk.portal.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often something may be done, per key. Signing in and asking for links are counted for all nodes together; what only costs time,
 * such as a search, is counted on each node alone, in memory.
 */
@Component
public class RateLimits {

    private static final int MOST_KEYS = 200_000;

    private final Cache<Key, Bucket> buckets;
    private final SharedLimitStore shared;
    private final TimeMeter time;
    private final Clock clock;

    /**
     * What is limited: {@code times} at once, and as many again spread over {@code within}.
     *
     * @param name unique among purposes, such as {@code help-form}
     * @param shared among all nodes
     */
    public record Purpose(String name, int times, Duration within, boolean shared) {

        /** Counted on each node alone. */
        public Purpose(String name, int times, Duration within) {
            this(name, times, within, false);
        }

        /** Counted for all nodes together, in the transaction of the caller if there is one. */
        public static Purpose shared(String name, int times, Duration within) {
            return new Purpose(name, times, within, true);
        }
    }

    /** Whether it may be done now. */
    public sealed interface Verdict {
        record Allowed() implements Verdict {}

        /** Not before {@code retryAfter} has passed, in whole seconds, at least one. */
        record TooOften(Duration retryAfter) implements Verdict {}
    }

    private record Key(Purpose purpose, String key) {}

    RateLimits(SharedLimitStore shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(Duration.ofDays(1))
                .build();
    }

    /** Counts one attempt and says whether it may go on. */
    public Verdict attempt(Purpose purpose, String key) {
        return purpose.shared() ? attemptAnywhere(purpose, key) : attemptHere(purpose, key);
    }

    /** {@link #attempt} for callers that do not say when to come again. */
    public boolean allow(Purpose purpose, String key) {
        return attempt(purpose, key) instanceof Verdict.Allowed;
    }

    private Verdict attemptAnywhere(Purpose purpose, String key) {
        var hash = Sha256.of(purpose.name() + " " + key);
        var now = clock.instant();
        // In whole milliseconds, rounded down: what the database rounds up must not cost the last attempt.
        var each = Duration.ofMillis(purpose.within().toMillis() / purpose.times());
        if (shared.take(hash, each, purpose.within(), now)) {
            return new Verdict.Allowed();
        }
        var restored = shared.restoredAt(hash).orElse(now);
        return tooOften(Duration.between(now, restored.plus(each).minus(purpose.within())));
    }

    private Verdict attemptHere(Purpose purpose, String key) {
        var probe = buckets.get(new Key(purpose, key), this::create).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? new Verdict.Allowed() : tooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Verdict tooOften(Duration wait) {
        return new Verdict.TooOften(Duration.ofSeconds(Math.max(wait.toSeconds(), 0) + 1));
    }

    private Bucket create(Key key) {
        var purpose = key.purpose();
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(purpose.times()).refillGreedy(purpose.times(), purpose.within()))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
