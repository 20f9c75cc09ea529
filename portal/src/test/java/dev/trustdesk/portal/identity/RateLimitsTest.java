package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trustdesk.portal.identity.RateLimits.Purpose;
import dev.trustdesk.portal.identity.RateLimits.Verdict;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same for limits that all nodes share and for those that each keeps to itself, but for what two nodes make of them. */
@PostgresTest
@ParameterizedClass(name = "shared: {0}")
@ValueSource(booleans = {true, false})
class RateLimitsTest {

    @Parameter
    private boolean shared;

    @Autowired
    private SharedLimitStore store;

    @Autowired
    private PastLimits pastLimits;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    private Purpose tenAMinute;
    private RateLimits limits;

    @BeforeEach
    void nothingUsedUp() {
        database.sql("delete from identity.shared_limit").update();
        tenAMinute = new Purpose("test", 10, Duration.ofMinutes(1), shared);
        limits = node();
    }

    @Test
    void whatIsLeftIsAllowedAndThenItSaysHowLongToWait() {
        for (var i = 0; i < 10; i++) {
            assertThat(limits.allow(tenAMinute, "a")).isTrue();
        }
        assertThat(limits.attempt(tenAMinute, "a"))
                .isInstanceOfSatisfying(
                        Verdict.TooOften.class,
                        refused -> assertThat(refused.retryAfter())
                                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(7)));
    }

    @Test
    void timeGivesItBackBitByBit() {
        exhaust("a");
        clock.advance(Duration.ofSeconds(6));
        assertThat(limits.allow(tenAMinute, "a")).isTrue();
        assertThat(limits.allow(tenAMinute, "a")).isFalse();
        clock.advance(Duration.ofHours(1));
        for (var i = 0; i < 10; i++) {
            assertThat(limits.allow(tenAMinute, "a")).isTrue();
        }
        assertThat(limits.allow(tenAMinute, "a")).isFalse();
    }

    @Test
    void aClockThatWasAheadLocksNobodyOut() {
        assumeTrue(shared);
        exhaust("a");

        clock.set(AdjustableClock.START.minus(Duration.ofSeconds(50)));
        assertThat(limits.allow(tenAMinute, "a"))
                .as("two nodes differ a little")
                .isFalse();
        clock.set(AdjustableClock.START.minus(Duration.ofMinutes(3)));
        assertThat(limits.allow(tenAMinute, "a")).isTrue();
    }

    @Test
    void oneKeyOrPurposeDoesNotUseUpAnother() {
        exhaust("a");
        assertThat(limits.allow(tenAMinute, "b")).isTrue();
        assertThat(limits.allow(new Purpose("other", 10, Duration.ofMinutes(1), shared), "a"))
                .isTrue();
    }

    @Test
    void noAttemptIsLostWhereTimeDoesNotDivideEvenly() {
        var thirteenAnHour = new Purpose("test", 13, Duration.ofHours(1), shared);
        for (var i = 0; i < 13; i++) {
            assertThat(limits.allow(thirteenAnHour, "a")).isTrue();
        }
        assertThat(limits.allow(thirteenAnHour, "a")).isFalse();
    }

    @Test
    void twoNodesCountTogetherOnlyWhatIsShared() {
        exhaust("a");
        assertThat(node().allow(tenAMinute, "a")).isEqualTo(!shared);
    }

    @Test
    void ofManyAtTheSameMomentNoMoreThanAllowedGetThrough() throws Exception {
        var start = new CountDownLatch(1);
        Callable<Boolean> attempt = () -> {
            start.await();
            return limits.allow(tenAMinute, "a");
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, 30)
                    .mapToObj(i -> threads.submit(attempt))
                    .toList();
            start.countDown();
            var allowed = 0;
            for (var each : attempts) {
                allowed += each.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(10);
        }
    }

    @Test
    void whatIsSharedIsKeptUnreadablyAndForgottenOnceItLimitsNothing() {
        limits.allow(tenAMinute, "somebody@desk.example");
        assertThat(stored()).hasSize(shared ? 1 : 0).noneMatch(key -> key.contains("somebody"));
        assertThat(pastLimits.forgetOld(clock.instant())).isEqualTo(Tally.NOTHING);
        pastLimits.forgetOld(clock.instant().plusSeconds(7));
        assertThat(stored()).isEmpty();
    }

    private RateLimits node() {
        return new RateLimits(store, clock);
    }

    private void exhaust(String key) {
        while (limits.allow(tenAMinute, key)) {
            assertThat(clock.instant()).isEqualTo(AdjustableClock.START);
        }
    }

    private List<String> stored() {
        return database.sql("select encode(key_hash, 'escape') from identity.shared_limit")
                .query(String.class)
                .list();
    }
}
