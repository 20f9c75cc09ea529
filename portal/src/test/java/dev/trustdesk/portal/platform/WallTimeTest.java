package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WallTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aTimeThatClocksSkipIsNoInstant() {
        assertThat(WallTime.of(LocalDateTime.parse("2027-03-28T02:30"), BERLIN))
                .isEqualTo(new WallTime.Skipped(LocalTime.of(2, 0), LocalTime.of(3, 0)));
    }

    @Test
    void aTimeThatComesTwiceSaysSo() {
        assertThat(WallTime.of(LocalDateTime.parse("2026-10-25T02:30"), BERLIN))
                .isEqualTo(new WallTime.Twice(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void inUtcAndInKoreaEveryTimeIsOneInstant() {
        var time = LocalDateTime.parse("2027-03-28T02:30");
        assertThat(WallTime.of(time, ZoneOffset.UTC)).isEqualTo(new WallTime.At(Instant.parse("2027-03-28T02:30:00Z")));
        assertThat(WallTime.of(time, Moments.KST)).isEqualTo(new WallTime.At(Instant.parse("2027-03-27T17:30:00Z")));
    }
}
