package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.AuditEntry;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.sla.ClockEvent;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.support.HistoryEntry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTextTest {

    private final HistoryText history = new HistoryText(new Texts().in(Language.EN), actor -> "Somebody");

    @ParameterizedTest
    @ValueSource(strings = {"requester", "anonymous"})
    void whatIsDoneOnThePrivatePageIsTheRequestersDoing(String actor) {
        var deed = new AuditEntry(Instant.EPOCH, actor, "attachment.added", Map.of());

        assertThat(history.of(new HistoryEntry.Done(deed))).isEqualTo("The requester: added a file");
    }

    @Test
    void whyAClockEndedIsSaidOnce() {
        assertThat(told(ClockEvent.Kind.ENDED, "system:split", "split")).isEqualTo("Resolution: Ended, split off");
        assertThat(told(ClockEvent.Kind.PAUSED, "requester", "The hash")).endsWith(" (The hash)");
    }

    @ParameterizedTest
    @CsvSource({
        "system:wake-up, 'Resolution: went on, because it was time to look at it again'",
        "requester, Resolution: went on"
    })
    void aWakeUpIsToldFromAMessage(String actor, String told) {
        assertThat(told(ClockEvent.Kind.RESUMED, actor, null)).isEqualTo(told);
    }

    private String told(ClockEvent.Kind kind, String actor, @Nullable String reason) {
        var event = new ClockEvent(
                ClockKind.RESOLUTION, 1, kind, Instant.EPOCH, Instant.EPOCH, actor, 1, reason, null, null, null);
        return history.of(new HistoryEntry.Ticked(event));
    }
}
