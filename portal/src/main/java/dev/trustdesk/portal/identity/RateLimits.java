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
 * How often something may be done, per key and on this node: enough against guessing and flooding, because a node more is a factor of
 * two, not of a thousand. Keys live in memory only.
 */
@Component
public class RateLimits {
    private static final int MOST_KEYS = 200_000;

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    /**
     * What is limited: {@code times} at once, and as many again spread over {@code within}.
     *
     * @param name unique among purposes, such as {@code help-form}
     */
    public record Purpose(String name, int times, Duration within) {}

    /** Whether it may be done now. */
    public sealed interface Verdict {
        record Allowed() implements Verdict {}

        /** Not before {@code retryAfter} has passed, in whole seconds, at least one. */
        record TooOften(Duration retryAfter) implements Verdict {}
    }

    private record Key(Purpose purpose, String key) {}

    RateLimits(Clock clock) {
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(Duration.ofDays(1))
                .build();
    }

    /** Counts one attempt and says whether it may go on. */
    public Verdict attempt(Purpose purpose, String key) {
        var probe = bucket(purpose, key).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return new Verdict.Allowed();
        }
        var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        return new Verdict.TooOften(Duration.ofSeconds(seconds));
    }

    /** {@link #attempt} for callers that do not say when to come again. */
    public boolean allow(Purpose purpose, String key) {
        return attempt(purpose, key) instanceof Verdict.Allowed;
    }

    /** Forgets the attempts of a key; after a success, which proves that they were not guesses. */
    public void forget(Purpose purpose, String key) {
        buckets.invalidate(new Key(purpose, key));
    }

    private Bucket bucket(Purpose purpose, String key) {
        return buckets.get(new Key(purpose, key), this::create);
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
