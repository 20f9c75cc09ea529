package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        // Monday's post is followed by the next Monday's.
        "2026-11-23T09:00:00Z, 2026-11-30T09:00:00Z",
        "2026-11-26T12:00:00Z, 2026-11-30T09:00:00Z",
        // Three full days must lie between.
        "2026-11-27T09:00:00Z, 2026-11-30T09:00:00Z",
        "2026-11-27T09:00:01Z, 2026-12-07T09:00:00Z",
        "2026-11-22T09:00:00Z, 2026-11-30T09:00:00Z",
        // A Sunday evening in UTC is a Monday in Seoul; UTC decides.
        "2026-11-29T23:30:00Z, 2026-12-07T09:00:00Z",
    })
    void theNextPostIsDueOnAMondayAtLeastThreeDaysLater(Instant published, Instant due) {
        assertThat(Cadence.dueAfter(published, null)).isEqualTo(due);
    }

    @Test
    void aPromiseCountsFirst() {
        var promised = Instant.parse("2026-11-25T15:00:00Z");

        assertThat(Cadence.dueAfter(Instant.parse("2026-11-23T09:00:00Z"), promised))
                .isEqualTo(promised);
    }
}
