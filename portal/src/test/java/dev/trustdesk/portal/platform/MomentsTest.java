package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void theReadersOwnZoneComesFirstAndTheOtherFollows() {
        var snapshot = Instant.parse("2025-11-11T11:40:00Z");
        assertThat(Moments.written(snapshot, Language.EN)).isEqualTo("2025-11-11 11:40 UTC (20:40 KST)");
        assertThat(Moments.written(snapshot, Language.KO)).isEqualTo("2025-11-11 20:40 KST (11:40 UTC)");
    }

    @Test
    void anotherDayInTheOtherZoneIsSaid() {
        var evening = Instant.parse("2026-02-04T23:59:00Z");
        assertThat(Moments.written(evening, Language.EN)).isEqualTo("2026-02-04 23:59 UTC (2026-02-05 08:59 KST)");
    }
}
