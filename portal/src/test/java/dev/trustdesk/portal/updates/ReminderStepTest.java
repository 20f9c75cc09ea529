package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderStepTest {

    private static final Instant DUE = Instant.parse("2026-11-30T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-24H, -24",
        "PT-2H-1S, -24",
        "PT-2H, -2",
        "PT-1S, -2",
        "PT0S, 0",
        "PT23H59M, 0",
        "PT24H, 24",
        // After a week of silence one mail, not seven.
        "PT170H, 168",
    })
    void theLastStepThatHasComeIsTheOneThatIsSent(Duration afterDue, long step) {
        assertThat(ReminderStep.at(DUE.plus(afterDue), DUE, DUE.minus(Duration.ofDays(7))))
                .contains(new ReminderStep(step));
    }

    @Test
    void moreThanADayBeforeNobodyIsReminded() {
        assertThat(ReminderStep.at(DUE.minus(Duration.ofHours(24)).minusSeconds(1), DUE, Instant.EPOCH))
                .isEqualTo(Optional.empty());
    }

    @Test
    void whatLayBeforeThePromiseIsNoStepOfIt() {
        assertThat(ReminderStep.at(DUE.minus(Duration.ofHours(10)), DUE, DUE.minus(Duration.ofHours(12))))
                .isEmpty();
        assertThat(ReminderStep.at(DUE.minus(Duration.ofHours(2)), DUE, DUE.minus(Duration.ofHours(12))))
                .contains(new ReminderStep(-2));
    }
}
