package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.RateLimits.Purpose;
import dev.trustdesk.portal.identity.RateLimits.Verdict;
import dev.trustdesk.portal.testing.AdjustableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Purpose TEN_A_MINUTE = new Purpose("test", 10, Duration.ofMinutes(1));

    private final AdjustableClock clock = new AdjustableClock();
    private final RateLimits limits = new RateLimits(clock);

    @Test
    void whatIsLeftIsAllowedAndThenItSaysHowLongToWait() {
        for (var i = 0; i < 10; i++) {
            assertThat(limits.allow(TEN_A_MINUTE, "a")).isTrue();
        }
        assertThat(limits.attempt(TEN_A_MINUTE, "a"))
                .isInstanceOfSatisfying(
                        Verdict.TooOften.class,
                        refused -> assertThat(refused.retryAfter())
                                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(7)));
    }

    @Test
    void timeGivesItBackBitByBit() {
        exhaust("a");
        clock.advance(Duration.ofSeconds(6));
        assertThat(limits.allow(TEN_A_MINUTE, "a")).isTrue();
        assertThat(limits.allow(TEN_A_MINUTE, "a")).isFalse();
        clock.advance(Duration.ofHours(1));
        for (var i = 0; i < 10; i++) {
            assertThat(limits.allow(TEN_A_MINUTE, "a")).isTrue();
        }
        assertThat(limits.allow(TEN_A_MINUTE, "a")).isFalse();
    }

    @Test
    void oneKeyOrPurposeDoesNotUseUpAnother() {
        exhaust("a");
        assertThat(limits.allow(TEN_A_MINUTE, "b")).isTrue();
        assertThat(limits.allow(new Purpose("other", 10, Duration.ofMinutes(1)), "a"))
                .isTrue();
    }

    private void exhaust(String key) {
        while (limits.allow(TEN_A_MINUTE, key)) {
            assertThat(clock.instant()).isEqualTo(AdjustableClock.START);
        }
    }
}
