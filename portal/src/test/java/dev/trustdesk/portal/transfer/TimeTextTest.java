package dev.trustdesk.portal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Moments;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "2025-11-11T10:00:00Z, 2025-11-11T10:00:00Z",
        "2025-11-11 10:00, 2025-11-11T10:00:00Z",
        "2025-11-11 10:00:30, 2025-11-11T10:00:30Z",
        "2025-11-11 10:00:30.25, 2025-11-11T10:00:30.250Z",
        "2025-11-11T10:00:00.123456+09:00, 2025-11-11T01:00:00.123456Z",
        "2025-11-11 10:00:00+00, 2025-11-11T10:00:00Z",
        "2025-11-11 10:00:00 +0900, 2025-11-11T01:00:00Z",
        "2025-11-11 10:00:00 UTC, 2025-11-11T10:00:00Z"
    })
    void timesOfDatabasesAndInterfacesAreRead(String written, String instant) {
        assertThat(TimeText.read(written, ZoneOffset.UTC)).contains(Instant.parse(instant));
    }

    @Test
    void aTimeWithoutZoneIsMeantAsWasSaid() {
        assertThat(TimeText.read("2025-11-11 10:00", Moments.KST)).contains(Instant.parse("2025-11-11T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "11/12/2025 10:00",
                "2025-02-30 10:00",
                "2025-13-01 10:00",
                "2025-11-11",
                "1970-01-01 00:00",
                "2025-11-11 25:00",
                "1762855200"
            })
    void whatCouldMeanSomethingElseIsNotRead(String written) {
        assertThat(TimeText.read(written, ZoneOffset.UTC)).isEmpty();
    }
}
